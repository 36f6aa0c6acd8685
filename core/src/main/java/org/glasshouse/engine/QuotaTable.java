package org.glasshouse.engine;

import org.glasshouse.model.SubjectClass;

/// The records that one channel must have in each neighbourhood, compiled.
///
/// @param channel number of the channel among those whose records are counted ([Layout#counted])
/// @param counter purpose and part of the draw that says on whom
/// @param records how many are asked for in a period
/// @param everyDays days of a period
/// @param sinceDay the day from which on they are asked for, by this epoch or those before it
/// @param needsWatchers whether nothing is made up where nobody of the channel watches
/// @param of the class of subjects that it hits
/// @param rule the record that is made up
record QuotaTable(
        int channel,
        int counter,
        int records,
        int everyDays,
        int sinceDay,
        boolean needsWatchers,
        SubjectClass of,
        RecordRule rule) {
    /// Whether counting begins anew on the morning of a day.
    boolean beginsOn(int day) {
        return day == sinceDay || day % everyDays == 0;
    }

    /// Whether a period is over at the close of a day.
    boolean endsOn(int day) {
        return (day + 1) % everyDays == 0;
    }
}
