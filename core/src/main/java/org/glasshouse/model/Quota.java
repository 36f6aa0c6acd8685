package org.glasshouse.model;

/// Records that a channel must have in each neighbourhood by the end of a period.
///
/// Where it has made fewer, it makes up the rest on the last day: on those whose keyed draws are the smallest, so on
/// anybody alike, one each.
@Explain("Records that a channel must have in each neighbourhood; it makes up what is missing.")
public record Quota(
        @Explain(value = "How many records of any kind are asked for in a period.", unit = "records")
        @Bounds(min = 1, max = 4096)
        int records,

        @Explain(value = "Days of a period; what is missing is made up on its last day.", unit = "days")
        @Default("30")
        @Bounds(min = 1, max = 3650)
        int everyDays,

        @Explain("The kind of conduct that is written down where one is made up.")
        String recordedAs) {}
