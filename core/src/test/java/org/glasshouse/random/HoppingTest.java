package org.glasshouse.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Hopping from candidate to candidate against drawing everybody: the same law of counts, places, gaps
/// and pairs.
///
/// All tests ask for |z| below 4 (see [ChiSquare]) with one fixed seed.
class HoppingTest {
    private static final Draws DRAWS = Draws.of(20190620, 0);
    private static final int SUBJECTS = 4096;
    private static final long ACCEPT = Mix.name("accept");
    private static final long DETECTED = Mix.name("detected/camera");

    @ParameterizedTest
    @CsvSource({"1e-4, 200_000", "0.0275, 40_000", "0.12, 10_000"})
    void countsOfCandidatesAreBinomial(double ceiling, String days) {
        assertBinomial(ceiling, 1, Integer.parseInt(days.replace("_", "")));
    }

    @ParameterizedTest
    @CsvSource({"1e-4, 0.5, 200_000", "0.0275, 0.4218, 40_000", "0.12, 0.01, 20_000"})
    void thinnedCandidatesAreBinomialAtTheThinnedRate(double ceiling, double accepted, String days) {
        assertBinomial(ceiling, accepted, Integer.parseInt(days.replace("_", "")));
    }

    @Test
    void atOneInABillionTheExpectedFewAreFound() {
        // 20 million neighbourhood-days of 4,096 subjects at 1e-9: 81.92 expected, give or take 4 * 9.05.
        Hopping hopping = new Hopping(DRAWS, 1e-9, "rarest", SUBJECTS);
        long candidates = 0;
        for (int neighbourhood = 0; neighbourhood < 20_000_000; neighbourhood++) {
            candidates += hopping.walk(neighbourhood, 0);
        }
        assertThat(candidates).isBetween(46L, 118L);
    }

    @ParameterizedTest
    @CsvSource({"1e-4, 200_000", "0.0275, 40_000", "0.12, 10_000"})
    void everySubjectIsACandidateAsOftenAsEveryOther(double ceiling, String days) {
        Hopping hopping = new Hopping(DRAWS, ceiling, "places", SUBJECTS);
        long[] counts = new long[SUBJECTS];
        for (int day = 0; day < Integer.parseInt(days.replace("_", "")); day++) {
            int candidates = hopping.walk(7, day);
            for (int index = 0; index < candidates; index++) {
                counts[hopping.subject[index]]++;
            }
        }
        assertLikely(ChiSquare.zOfEqualTrials(counts, ceiling));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 0.0275, 0.12})
    void gapsAreGeometricAndEachIsIndependentOfTheOneBefore(double ceiling) {
        GapTable table = GapTable.of(ceiling);
        long[] words = new long[2];
        int stop = GapTable.MOST_SUBJECTS;
        long[] gaps = new long[stop + 1];
        int median = (int) Math.min(stop, Math.log(0.5) / Math.log1p(-ceiling));
        long[] shortAfterShort = new long[4];
        int streams = 100_000;
        for (int stream = 0; stream < streams; stream++) {
            DRAWS.block(stream, 0, 0, Purpose.HOP.counter("gaps"), words);
            int before = table.gap(Mix.word(words[0], 0));
            for (int index = 1; index <= 10; index++) {
                int gap = table.gap(Mix.word(words[0], index));
                gaps[Math.min(gap, stop)]++;
                shortAfterShort[(before < median ? 2 : 0) + (gap < median ? 1 : 0)]++;
                before = gap;
            }
        }
        double[] expected = new double[stop + 1];
        for (int gap = 0; gap < stop; gap++) {
            expected[gap] = 10.0 * streams * ceiling * Math.pow(1 - ceiling, gap);
        }
        expected[stop] = 10.0 * streams * Math.pow(1 - ceiling, stop);
        assertLikely(ChiSquare.z(gaps, expected));
        double isShort = 1 - Math.pow(1 - ceiling, median);
        assertLikely(ChiSquare.z(shortAfterShort, pairs(10.0 * streams, isShort, isShort)));
    }

    @Test
    void eightNeighboursShowTheSamePatternsAsIfEachWereDrawn() {
        int days = 20_000;
        int subjects = 256;
        double ceiling = 0.12;
        Hopping hopping = new Hopping(DRAWS, ceiling, "patterns", subjects);
        long[] hopped = new long[256];
        long[] drawn = new long[256];
        boolean[] candidate = new boolean[subjects];
        long[] words = new long[2];
        for (int day = 0; day < days; day++) {
            hopping.flags(3, day, candidate);
            countPatterns(candidate, hopped);
            DRAWS.block(3, 0, day, Purpose.DENSE.counter("patterns"), words);
            for (int subject = 0; subject < subjects; subject++) {
                candidate[subject] = Mix.word(words[0], subject) >>> 32 < Mix.threshold(ceiling);
            }
            countPatterns(candidate, drawn);
        }
        assertLikely(ChiSquare.zOfSameLaw(hopped, drawn));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 128})
    void twoSubjectsAreIndependentAtAnyDistance(int distance) {
        long[] counts = new long[4];
        boolean[] candidate = new boolean[SUBJECTS];
        Hopping hopping = new Hopping(DRAWS, 0.12, "distances", SUBJECTS);
        for (int day = 0; day < 500; day++) {
            hopping.flags(5, day, candidate);
            // Pairs that share no subject, so that they are independent of each other.
            for (int subject = 0; subject + distance < SUBJECTS; subject++) {
                if (subject % (2 * distance) < distance) {
                    counts[(candidate[subject] ? 2 : 0) + (candidate[subject + distance] ? 1 : 0)]++;
                }
            }
        }
        assertLikely(ChiSquare.z(counts, pairs(sum(counts), 0.12, 0.12)));
    }

    @Test
    void twoKindsOnOneSubjectAndDayAreIndependent() {
        assertIndependent(
                new Hopping(DRAWS, 0.12, "littering", SUBJECTS),
                new Hopping(DRAWS, 0.0275, "spitting", SUBJECTS),
                0,
                0);
        assertIndependent(
                new Hopping(DRAWS, 0.12, "littering", SUBJECTS),
                new Hopping(DRAWS, 0.12, "jaywalking", SUBJECTS),
                0,
                0);
    }

    @Test
    void oneKindIsIndependentBetweenDaysNeighbourhoodsAndReplicates() {
        Hopping hopping = new Hopping(DRAWS, 0.12, "littering", SUBJECTS);
        Hopping same = new Hopping(DRAWS, 0.12, "littering", SUBJECTS);
        assertIndependent(hopping, same, 0, 1);
        assertIndependent(hopping, same, 1, 0);
        assertIndependent(hopping, new Hopping(Draws.of(20190620, 1), 0.12, "littering", SUBJECTS), 0, 0);
    }

    @Test
    void twoDecisionsOnACandidateAreIndependentOfEachOtherAndOfWhoItIs() {
        Hopping hopping = new Hopping(DRAWS, 0.0275, "decisions", SUBJECTS);
        long accepted = Mix.threshold(0.3);
        long detected = Mix.threshold(0.6);
        long[][] countsOfRange = new long[16][4];
        for (int day = 0; day < 10_000; day++) {
            int candidates = hopping.walk(9, day);
            for (int index = 0; index < candidates; index++) {
                long word = hopping.word[index];
                int accept = Mix.unit32(word, ACCEPT) < accepted ? 1 : 0;
                int detect = Mix.unit32(word, DETECTED) < detected ? 1 : 0;
                countsOfRange[hopping.subject[index] / 256][accept * 2 + detect]++;
            }
        }
        for (long[] counts : countsOfRange) {
            assertLikely(ChiSquare.z(counts, pairs(sum(counts), 0.3, 0.6)));
        }
    }

    @Test
    void aDecisionIsIndependentOfTheGapBeforeTheCandidateAndOfTheLastOnesDecision() {
        Hopping hopping = new Hopping(DRAWS, 0.0275, "decisions", SUBJECTS);
        long accepted = Mix.threshold(0.3);
        long[] byGap = new long[4];
        long[] byLast = new long[4];
        int shortGap = 25;
        for (int day = 0; day < 5_000; day++) {
            // The first candidates only: where a walk ends depends on the gaps.
            assertThat(hopping.walk(11, day)).isGreaterThan(40);
            for (int index = 1; index < 40; index += 2) {
                int now = Mix.unit32(hopping.word[index], ACCEPT) < accepted ? 1 : 0;
                int last = Mix.unit32(hopping.word[index - 1], ACCEPT) < accepted ? 1 : 0;
                int gap = hopping.subject[index] - hopping.subject[index - 1] - 1;
                byGap[(gap < shortGap ? 2 : 0) + now]++;
                byLast[2 * last + now]++;
            }
        }
        double all = 5_000 * 20.0;
        assertLikely(ChiSquare.z(byGap, pairs(all, 1 - Math.pow(1 - 0.0275, shortGap), 0.3)));
        assertLikely(ChiSquare.z(byLast, pairs(all, 0.3, 0.3)));
    }

    private static void assertBinomial(double ceiling, double acceptedShare, int days) {
        Hopping hopping = new Hopping(DRAWS, ceiling, "counts", SUBJECTS);
        long accepted = Mix.threshold(acceptedShare);
        long[] counts = new long[SUBJECTS + 1];
        for (int day = 0; day < days; day++) {
            int candidates = hopping.walk(1, day);
            int happened = 0;
            for (int index = 0; index < candidates; index++) {
                happened += Mix.unit32(hopping.word[index], ACCEPT) < accepted ? 1 : 0;
            }
            counts[happened]++;
        }
        BinomialDistribution law = BinomialDistribution.of(SUBJECTS, ceiling * acceptedShare);
        double[] expected = new double[SUBJECTS + 1];
        for (int count = 0; count <= SUBJECTS; count++) {
            expected[count] = days * law.probability(count);
        }
        assertLikely(ChiSquare.z(counts, expected));
    }

    /// Holds the joint law of two streams on the same 2 million cells against the product of their
    /// ceilings.
    private static void assertIndependent(Hopping one, Hopping other, int neighbourhoodsApart, int daysApart) {
        boolean[] ofOne = new boolean[SUBJECTS];
        boolean[] ofOther = new boolean[SUBJECTS];
        long[] counts = new long[4];
        for (int step = 0; step < 500; step++) {
            one.flags(2 * step, 2 * step, ofOne);
            other.flags(2 * step + neighbourhoodsApart, 2 * step + daysApart, ofOther);
            for (int subject = 0; subject < SUBJECTS; subject++) {
                counts[(ofOne[subject] ? 2 : 0) + (ofOther[subject] ? 1 : 0)]++;
            }
        }
        assertLikely(ChiSquare.z(counts, pairs(sum(counts), one.ceiling, other.ceiling)));
    }

    private static void countPatterns(boolean[] candidate, long[] patterns) {
        for (int start = 0; start < candidate.length; start += 8) {
            int pattern = 0;
            for (int subject = start; subject < start + 8; subject++) {
                pattern = 2 * pattern + (candidate[subject] ? 1 : 0);
            }
            patterns[pattern]++;
        }
    }

    /// Expected counts of neither, the second, the first, both.
    private static double[] pairs(double all, double first, double second) {
        return new double[] {
            all * (1 - first) * (1 - second),
            all * (1 - first) * second,
            all * first * (1 - second),
            all * first * second
        };
    }

    private static double sum(long[] counts) {
        double sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    private static void assertLikely(double z) {
        assertThat(z).isBetween(-ChiSquare.TOLERANCE, ChiSquare.TOLERANCE);
    }
}
