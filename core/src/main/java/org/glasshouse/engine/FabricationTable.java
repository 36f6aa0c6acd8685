package org.glasshouse.engine;

import org.glasshouse.model.SubjectClass;
import org.glasshouse.outcome.Cause;
import org.glasshouse.random.GapTable;
import org.jspecify.annotations.Nullable;

/// Records of nothing, compiled: the mix-ups of one channel or the inventions of one official. Candidates come at a
/// power
/// of two, so that arms with other rates keep the same ones (ENGINE 1.5).
///
/// @param cause why such a record exists
/// @param counter purpose and part of the block that keys the stream
/// @param gaps gaps between candidates
/// @param happens chance that a candidate becomes a record
/// @param of the class of subjects that it hits
/// @param coverage in which neighbourhoods; null where in all
/// @param rule the record that is made
record FabricationTable(
        Cause cause,
        int counter,
        GapTable gaps,
        Acting happens,
        SubjectClass of,
        @Nullable Coverage coverage,
        RecordRule rule) {}
