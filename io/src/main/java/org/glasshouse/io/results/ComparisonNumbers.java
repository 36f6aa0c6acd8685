package org.glasshouse.io.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glasshouse.measures.ArmFinding;
import org.glasshouse.measures.Comparison;
import org.glasshouse.measures.ComparisonSentences;
import org.glasshouse.measures.Contrast;
import org.glasshouse.measures.Dependence;
import org.glasshouse.measures.GroupGap;
import org.glasshouse.measures.GroupRates;
import org.glasshouse.measures.Influence;
import org.glasshouse.measures.Interval;
import org.glasshouse.measures.Measure;
import org.glasshouse.measures.Sensitivity;
import org.glasshouse.measures.WrongInAll;
import org.glasshouse.model.Keys;
import org.glasshouse.model.ResponseStrength;
import org.jspecify.annotations.Nullable;

/// `report.json`: what the report of a comparison says, for programs. A number that is none is
/// `null`.
///
/// @param glasshouseReport version of the form of the file
/// @param name name of the study or scenario
/// @param title what it asks, in one line
/// @param caution what a reader must know before believing it, if anything
/// @param baseline name of the arm that the others are set against
/// @param secondBaseline the first arm beside it, against which findings are set, too; null if
///     there is none
/// @param command the command that reproduces it
/// @param version version of Glasshouse
/// @param digest digest over those of the arms
/// @param seed the seed of all luck
/// @param persons number of persons in the society
/// @param days number of days
/// @param replicates number of replicates of each arm
/// @param confidence how sure each interval is on its own
/// @param smallGroupPersons a group with fewer people than this, on average, is marked as small
/// @param arms the arms in the order in which they are told
/// @param groups the groups that measures are divided by, everybody first, then those of two traits
///     at once
/// @param measures what was measured, in the order in which it is told
/// @param sensitivity how it was found how far findings hang on assumed strengths of responses;
///     null if nobody asked
/// @param findings what was found for everybody, in sentences
/// @param gaps for each count, the two groups and the arm between which it differs most
/// @param wrongInAll wrongful sanctions in all, for each arm whose twin without errors and ties was
///     lived, too
/// @param contrasts the number of each measure for each group in each arm but the baseline
public record ComparisonNumbers(
        int glasshouseReport,
        String name,
        String title,
        @Nullable String caution,
        String baseline,
        @Nullable String secondBaseline,
        String command,
        String version,
        @Nullable String digest,
        long seed,
        long persons,
        int days,
        int replicates,
        double confidence,
        int smallGroupPersons,
        List<ComparisonManifest.ArmEntry> arms,
        List<GroupEntry> groups,
        List<MeasureEntry> measures,
        @Nullable SensitivityEntry sensitivity,
        List<FindingEntry> findings,
        List<GapEntry> gaps,
        List<WrongEntry> wrongInAll,
        List<ContrastEntry> contrasts) {
    private static final int FORMAT = 1;

    public ComparisonNumbers {
        arms = List.copyOf(arms);
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
        wrongInAll = List.copyOf(wrongInAll);
        contrasts = List.copyOf(contrasts);
    }

    /// A number with its interval.
    ///
    /// @param mean mean over the replicates
    /// @param low lower end
    /// @param high upper end
    /// @param kind how the ends were found: `one-replicate`, `student` or `never-seen`
    public record Amount(
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high,
            String kind) {
        static Amount of(Interval interval) {
            return new Amount(
                    finite(interval.mean()), finite(interval.low()), finite(interval.high()), Keys.of(interval.kind()));
        }

        static @Nullable Amount orNull(@Nullable Interval interval) {
            return interval == null ? null : of(interval);
        }

        private static @Nullable Double finite(double number) {
            return Double.isFinite(number) ? number : null;
        }
    }

    /// A group.
    ///
    /// @param split trait by which people are told apart, or `all`
    /// @param category class of that trait, or `all`
    /// @param people mean number of people in it
    /// @param small whether they are too few for numbers to say much
    public record GroupEntry(
            String split, @JsonProperty("class") String category, double people, boolean small) {}

    /// A measure.
    public record MeasureEntry(String measure, String topic, String label, String unit) {}

    /// A finding.
    ///
    /// @param arms the arms that are equal to each other in every replicate
    /// @param difference how far from the baseline; null for the baseline alone
    /// @param secondDifference how far from the second baseline; null where there is none, or for
    ///     it alone
    /// @param assumed how far the number of these that does so most hangs on assumed strengths of
    ///     responses; null where that is not known
    public record FindingEntry(
            String topic,
            String measure,
            List<String> arms,
            String sentence,
            Amount value,
            @Nullable Amount difference,
            @Nullable Amount secondDifference,
            @Nullable AssumedEntry assumed) {
        public FindingEntry {
            arms = List.copyOf(arms);
        }
    }

    /// How far a number hangs on assumed strengths of responses.
    ///
    /// @param against the arm from which the number is a difference; null for the measure itself
    /// @param share of the variance of one life, what comes from the assumed strengths; `low` and
    ///     `high` its interval
    /// @param least the smallest mean of any point, `most` the largest
    /// @param conditional whether the share is over half, so that the sentence says “if”
    /// @param numbers the strengths that it surely hangs on, the one that matters most first
    public record AssumedEntry(
            @Nullable String against,
            double share,
            double low,
            double high,
            double least,
            double most,
            boolean conditional,
            List<Influence> numbers) {
        public AssumedEntry {
            numbers = List.copyOf(numbers);
        }

        static @Nullable AssumedEntry orNull(@Nullable Dependence dependence) {
            return dependence == null
                    ? null
                    : new AssumedEntry(
                            dependence.against(),
                            dependence.share(),
                            dependence.low(),
                            dependence.high(),
                            dependence.least(),
                            dependence.most(),
                            dependence.conditional(),
                            dependence.influences());
        }
    }

    /// What a comparison was told of how far its headlines hang on assumed strengths of responses.
    ///
    /// @param command the command that asked
    /// @param digest digest of what it lived
    /// @param points number of points
    /// @param lives number of lives that all points share
    /// @param varied the strengths that were varied
    /// @param held paths of those that were not
    public record SensitivityEntry(
            String command, String digest, int points, int lives, List<ResponseStrength> varied, List<String> held) {
        public SensitivityEntry {
            varied = List.copyOf(varied);
            held = List.copyOf(held);
        }

        static SensitivityEntry of(Sensitivity sensitivity) {
            return new SensitivityEntry(
                    sensitivity.command(),
                    sensitivity.digest(),
                    sensitivity.points(),
                    sensitivity.lives(),
                    sensitivity.varied(),
                    sensitivity.held());
        }
    }

    /// A widest gap between two groups.
    ///
    /// @param more the group that is met more, as split and class
    /// @param fewer the group that is met less
    /// @param perHundred the gap for each 100 people
    /// @param looks number of pairs of groups and arms that were looked at, for which the interval holds at once
    public record GapEntry(
            String measure,
            String arm,
            List<String> more,
            List<String> fewer,
            Amount perHundred,
            int looks,
            String sentence) {
        public GapEntry {
            more = List.copyOf(more);
            fewer = List.copyOf(fewer);
        }
    }

    /// Wrongful sanction-days in all: an arm less its twin without errors and ties ([WrongInAll]).
    ///
    /// @param onTheBooks what its books show of that, net
    /// @param answered what people did because they were wronged
    public record WrongEntry(
            String arm,
            String twin,
            String split,
            @JsonProperty("class") String category,
            Amount inAll,
            Amount onTheBooks,
            Amount answered,
            String sentence) {
        static WrongEntry of(WrongInAll wrong) {
            return new WrongEntry(
                    wrong.arm(),
                    wrong.twin(),
                    wrong.split(),
                    wrong.category(),
                    Amount.of(wrong.inAll()),
                    Amount.of(wrong.onTheBooks()),
                    Amount.of(wrong.answered()),
                    wrong.sentence());
        }
    }

    /// A measure of a group in an arm against the baseline.
    ///
    /// @param same whether they are equal in every replicate
    public record ContrastEntry(
            String measure,
            String split,
            @JsonProperty("class") String category,
            String arm,
            Amount value,
            Amount baseline,
            Amount difference,
            boolean same) {
        static ContrastEntry of(Contrast contrast) {
            return new ContrastEntry(
                    contrast.measure().key(),
                    contrast.split(),
                    contrast.category(),
                    contrast.arm(),
                    Amount.of(contrast.value()),
                    Amount.of(contrast.baseline()),
                    Amount.of(contrast.difference()),
                    contrast.same());
        }
    }

    /// What a comparison comes to.
    ///
    /// @throws RunDirectoryException if the baseline can't be read
    static ComparisonNumbers of(ComparisonDirectory directory, Comparison comparison) throws IOException {
        ComparisonManifest manifest = directory.manifest();
        GroupRates rates = comparison.rates();
        return new ComparisonNumbers(
                FORMAT,
                manifest.name(),
                manifest.title(),
                manifest.caution(),
                manifest.baseline(),
                comparison.secondBaseline().orElse(null),
                manifest.command(),
                manifest.version(),
                manifest.digest(),
                directory.baseline().manifest().seed(),
                comparison.frame().persons(),
                comparison.frame().days(),
                comparison.replicates(),
                Interval.CONFIDENCE,
                GroupRates.SMALL_GROUP_PERSONS,
                manifest.arms(),
                Stream.concat(comparison.groups().stream(), comparison.intersections().stream())
                        .map(group -> new GroupEntry(
                                group.getFirst(), group.getLast(), rates.people(group), rates.isSmall(group)))
                        .toList(),
                comparison.measures().stream()
                        .map(each -> new MeasureEntry(each.key(), each.topic(), each.label(), each.unit()))
                        .toList(),
                comparison.sensitivity().map(SensitivityEntry::of).orElse(null),
                new ComparisonSentences(comparison)
                        .all().stream().map(finding -> entry(finding)).toList(),
                gaps(comparison, rates),
                WrongInAll.of(comparison).stream().map(WrongEntry::of).toList(),
                comparison.contrasts().stream().map(ContrastEntry::of).toList());
    }

    private static FindingEntry entry(ArmFinding finding) {
        return new FindingEntry(
                finding.measure().topic(),
                finding.measure().key(),
                finding.arms(),
                finding.sentence(),
                Amount.of(finding.value()),
                Amount.orNull(finding.difference()),
                Amount.orNull(finding.secondDifference()),
                AssumedEntry.orNull(finding.dependence()));
    }

    private static List<GapEntry> gaps(Comparison comparison, GroupRates rates) {
        List<Measure> measures = comparison.measures();
        List<Optional<GroupGap>> widest = rates.widest(measures);
        List<GapEntry> gaps = new ArrayList<>();
        for (int each = 0; each < measures.size(); each++) {
            Measure measure = measures.get(each);
            widest.get(each)
                    .ifPresent(gap -> gaps.add(new GapEntry(
                            measure.key(),
                            gap.arm(),
                            gap.more(),
                            gap.fewer(),
                            Amount.of(gap.gap()),
                            gap.pairs(),
                            rates.sentence(measure, gap))));
        }
        return gaps;
    }
}
