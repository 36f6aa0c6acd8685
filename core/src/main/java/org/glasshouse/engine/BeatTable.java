package org.glasshouse.engine;

/// How the watchers of one channel are sent, compiled.
///
/// @param channel number of the channel among those whose records are counted ([Layout#counted])
/// @param counter purpose and part of the draw of each beat
/// @param beatDays days for which they stay where they are
/// @param evenly watchers for each place that go round evenly, in 2^-32
/// @param byRecords watchers for each place that are sent by records, in 2^-32
/// @param remembersAll whether records of all days count, not only those of the last beat
record BeatTable(int channel, int counter, int beatDays, long evenly, long byRecords, boolean remembersAll) {}
