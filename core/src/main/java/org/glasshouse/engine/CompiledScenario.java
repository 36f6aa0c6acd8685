package org.glasshouse.engine;

import java.util.List;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Level;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;
import org.glasshouse.model.Subject;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.Trait;
import org.glasshouse.society.TraitBits;
import org.jspecify.annotations.Nullable;

/// A scenario under one epoch of its regime turned into flat tables, once, before the first day. Immutable; the same
/// for every replicate and thread.
///
/// @param scenario the scenario without its switched-off mechanisms
/// @param epoch the epoch of its regime
/// @param kinds kinds of conduct that happen
/// @param fabrications records of nothing: mix-ups by channel, inventions by official
/// @param beats how the watchers of channels that need some are sent
/// @param quotas records that channels must have
/// @param countedChannels number of the channels whose records are counted place by place
/// @param rules what each channel's records of each kind do
/// @param services services that a consequence concerns
/// @param meetings what happens to requests that a consequence meets
/// @param gifts names of gifts
/// @param publications who sees a denunciation, by publication
/// @param associations rules of association
/// @param stars household stars, with no category where there are none
/// @param redress notice, appeal and review
/// @param standings grades, lists and what they bring
/// @param bonuses points that standing alone brings
/// @param escalation what a penalty becomes by the number of earlier records in force; empty where it stays
/// @param caps the most points a day of each cap
/// @param scale range and start of points
/// @param dimensions what points are made of
/// @param feelings what experiences add to levels, and how levels fade
/// @param shunning how contacts keep away from people of low standing; null where they don't
/// @param cells into which groups the tallies are split
/// @param slots where each count stands in a tally
record CompiledScenario(
        Scenario scenario,
        Epoch epoch,
        List<KindTable> kinds,
        List<FabricationTable> fabrications,
        List<BeatTable> beats,
        List<QuotaTable> quotas,
        int countedChannels,
        List<RecordRule> rules,
        List<ServiceTable> services,
        List<Meeting> meetings,
        List<String> gifts,
        List<Publication> publications,
        List<Closures.Table> closures,
        List<AssociationTable> associations,
        StarTable stars,
        RedressTable redress,
        Standings standings,
        List<BonusTable> bonuses,
        List<Integer> escalation,
        List<Integer> caps,
        Scale scale,
        DimensionTable dimensions,
        Feelings feelings,
        @Nullable ShunningTable shunning,
        ClassIndex cells,
        Slots slots) {

    /// Whether anything is done to whole households.
    boolean needsHouseholds() {
        return stars.categories() > 0 || epoch.regime().householdLiability() != null;
    }

    /// Range and start of points, and whom the regime scores or lists.
    ///
    /// @param present whether the regime has points
    /// @param active whether anything moves them
    /// @param concernsAnybody whether points move, or records put people on a list or bring them something
    /// @param starts what people start with, by class
    /// @param covered who has a standing
    /// @param gradedEveryDays days from one grading to the next
    /// @param fades what a week leaves of the distance from the start, in 65,536ths; 0 where nothing fades
    /// @param isRanked whether grades follow from ranks, not from bands
    record Scale(
            boolean present,
            boolean active,
            boolean concernsAnybody,
            Starts starts,
            int least,
            int most,
            Covered covered,
            int gradedEveryDays,
            int fades,
            boolean isRanked) {
        /// What is left of a record's points, where they fade from week to week.
        int left(int points, int bookedDay, int today) {
            if (fades == 0) {
                return points;
            }
            long share = 1L << Integer.SIZE;
            for (int week = bookedDay / Decay.DAYS; week < today / Decay.DAYS; week++) {
                share = (share * fades) >>> 16;
            }
            return Integer.signum(points) * (int) ((Math.abs(points) * share + (1L << 31)) >>> Integer.SIZE);
        }

        /// Whether a record on somebody with these traits is booked.
        boolean concerns(int traitBits) {
            return concernsAnybody && covers(traitBits);
        }

        /// Whether somebody with these traits has a standing, whether anything changes it or not.
        boolean covers(int traitBits) {
            return covered.holds(traitBits);
        }

        /// Whether every subject of the society has one.
        boolean coversEverybody() {
            return covered.everybody();
        }
    }

    /// Who has a standing.
    ///
    /// @param classes a bit for each class of subjects of which some have one
    /// @param adultsOnly whether children are left out
    /// @param everybody whether every subject of the society has one
    record Covered(int classes, boolean adultsOnly, boolean everybody) {
        private static final int CHILD = Trait.AGE.categories().indexOf("child");

        /// Whoever some part of a regime concerns.
        static Covered of(List<Subject> concerned, Society society) {
            int classes = 0;
            boolean everybody = true;
            for (SubjectClass subjects : SubjectClass.values()) {
                boolean isCovered = concerned.stream().anyMatch(each -> each.concerns(subjects));
                classes |= isCovered ? 1 << subjects.ordinal() : 0;
                everybody &= isCovered || !society.has(subjects);
            }
            boolean adultsOnly = concerned.stream().anyMatch(Subject::adultsOnly);
            return new Covered(classes, adultsOnly, everybody && !adultsOnly);
        }

        boolean holds(int traitBits) {
            return (classes >>> TraitBits.subjectsOf(traitBits).ordinal() & 1) != 0
                    && !(adultsOnly && TraitBits.categoryOf(Trait.AGE, traitBits) == CHILD);
        }
    }

    /// Points that standing alone brings.
    ///
    /// @param grade number of the grade that gets it
    /// @param dimension number of the dimension that they go into, or [DimensionTable#NONE]
    record BonusTable(String name, int grade, int everyDays, int points, int dimension) {}

    /// What people start with.
    ///
    /// @param index the classes by which it differs
    /// @param points by class
    record Starts(ClassIndex index, List<Integer> points) {
        int of(int traitBits) {
            return points.get(index.of(traitBits));
        }
    }

    /// A publication: a bit of [Standings#published] and its audience.
    ///
    /// @param index its number
    /// @param name its name in the regime
    /// @param atWork whether it is at work, so that its bulletins are read
    /// @param audience who sees it
    /// @param seenBy the chance that somebody sees it in a bulletin
    /// @param counter purpose and part of the block that keys who sees how many
    /// @param layers numbers of the layers of ties that see it, where these do
    /// @param honours whether it honours whom it shows, and doesn't denounce them
    record Publication(
            int index,
            String name,
            boolean atWork,
            Consequence.Audience audience,
            double seenBy,
            int counter,
            List<Integer> layers,
            boolean honours) {}

    /// Household stars.
    ///
    /// @param categories number of categories, 0 where there are none
    /// @param putUpEveryDays how often signs that are down are put up again, 0 for never
    record StarTable(int categories, int start, int pointsForAStar, int putUpEveryDays) {}

    /// What experiences add to levels, and how levels fade.
    ///
    /// @param used the levels that anything raises
    /// @param adds by experience, then by level
    /// @param fades factor of 65,536ths that a week leaves, by level
    record Feelings(List<Level> used, List<List<Integer>> adds, List<Integer> fades) {
        int added(int experience, int level) {
            return adds.get(experience).get(level);
        }
    }

    /// The number that the scenario gives to its days, persons and replicates together.
    long personDays() {
        return (long) scenario.society().people().persons()
                * scenario.file().horizon().days();
    }
}
