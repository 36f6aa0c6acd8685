package org.glasshouse.measures;

/// What a run counted beside a published figure.
///
/// @param name the figure's name in the scenario
/// @param what what is counted, and up to when
/// @param published the figure, with who published it
/// @param counted what the model counts, for as many people as the figure is about
/// @param among for how many that is, where it isn't as many as live in the model; else empty
/// @param difference how far the model is from the figure, in words; empty where it isn't, or it is 0
public record BesidePublished(
        String name, String what, String published, Interval counted, String among, String difference) {
    /// All of it in a sentence.
    String sentence() {
        return what + ": " + Numbers.with(counted) + " in the model" + (among.isEmpty() ? "" : ", " + among) + ", "
                + published + (difference.isEmpty() ? "" : "; " + difference) + ".";
    }

    /// What an arm of a comparison counts, under a line that names the figure: `10 (3 to 17); the model has 5% fewer`.
    public String inAnArm() {
        return Numbers.with(counted) + (difference.isEmpty() ? "" : "; " + difference);
    }

    /// The line that names the figure.
    public String heading() {
        return what + ": " + published + (among.isEmpty() ? "" : "; counted " + among);
    }
}
