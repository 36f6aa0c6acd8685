package org.glasshouse.engine;

import org.glasshouse.random.GapTable;

/// Mix-ups of one channel, compiled: candidates at a power of two, so that arms with other rates keep the same
/// candidates (ENGINE 1.5).
///
/// @param counter purpose and part of the block that keys the stream
/// @param gaps gaps between candidates
/// @param happens chance that a candidate becomes a record
/// @param rule the record that is made
record MixUpTable(int counter, GapTable gaps, Acting happens, RecordRule rule) {}
