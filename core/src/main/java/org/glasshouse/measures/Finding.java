package org.glasshouse.measures;

/// One thing that a run found, as a sentence and as a number.
///
/// @param topic what it is about, such as `people` or `records`
/// @param key its name for programs, the same in every run: `people.ever-listed`
/// @param sentence a full sentence, the interval in it
/// @param interval the number
/// @param unit what is counted: `people`, `records`, `hours`
public record Finding(String topic, String key, String sentence, Interval interval, String unit) {}
