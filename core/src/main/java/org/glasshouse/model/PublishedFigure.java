package org.glasshouse.model;

import org.jspecify.annotations.Nullable;

/// A figure that somebody published, with what the model counts beside it. It changes no result.
@Explain("A published figure, and what the model counts beside it.")
public record PublishedFigure(
        @Explain("What it counts, in words.") String title,
        @Explain("Who published it, and when.") String publisher,

        @Explain("The figure.") @Bounds(min = 0, max = 1e12) double figure,

        @Explain("What the model counts beside it.") Counted counts,

        @Explain("The service, kind of conduct, grade or list that is counted, where one must be named.") @Nullable
        String of,

        @Explain("The class of subjects that is counted: `persons`, `businesses` or `public-bodies`.")
        @Default("persons")
        SubjectClass subject,

        @Explain(
                "The last day that counts: a number of days from the start, or a date; left out: the last day of the run. A run that ends before says nothing of the figure.")
        @Nullable
        DayOrDate until,

        @Explain(
                value =
                        "How many people the figure is about: what the model counts is told for as many. Left out: as many as live in the model.",
                unit = "persons")
        @Nullable
        @Bounds(min = 1, max = 1e10)
        Double among) {}
