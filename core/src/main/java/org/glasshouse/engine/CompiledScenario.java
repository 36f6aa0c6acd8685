package org.glasshouse.engine;

import java.util.List;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Level;
import org.glasshouse.model.Scenario;
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
/// @param rules what each channel's records of each kind do
/// @param services services that a consequence concerns
/// @param meetings what happens to requests that a consequence meets
/// @param gifts names of gifts
/// @param publications who sees a denunciation, by publication
/// @param associations rules of association
/// @param stars household stars, with no category where there are none
/// @param redress notice, appeal and review
/// @param standings grades, lists and what they bring
/// @param scale range and start of points
/// @param feelings what experiences add to levels, and how levels fade
/// @param shunning how contacts keep away from people of low standing; null where they don't
/// @param cells into which groups the tallies are split
/// @param slots where each count stands in a tally
record CompiledScenario(
        Scenario scenario,
        Epoch epoch,
        List<KindTable> kinds,
        List<FabricationTable> fabrications,
        List<RecordRule> rules,
        List<ServiceTable> services,
        List<Meeting> meetings,
        List<String> gifts,
        List<Publication> publications,
        List<AssociationTable> associations,
        StarTable stars,
        RedressTable redress,
        Standings standings,
        Scale scale,
        Feelings feelings,
        @Nullable ShunningTable shunning,
        ClassIndex cells,
        Slots slots) {

    /// Range and start of points, and whom the regime scores or lists.
    ///
    /// @param present whether the regime has points
    /// @param active whether anything moves them
    /// @param concernsAnybody whether points move, or records put people on a list
    /// @param adultsOnly whether children are left out
    record Scale(
            boolean present,
            boolean active,
            boolean concernsAnybody,
            int start,
            int least,
            int most,
            boolean adultsOnly) {
        private static final int CHILD = Trait.AGE.categories().indexOf("child");

        /// Whether a record on somebody with these traits is booked.
        boolean concerns(int traitBits) {
            return concernsAnybody && covers(traitBits);
        }

        /// Whether somebody with these traits has a standing, whether anything changes it or not.
        boolean covers(int traitBits) {
            return !(adultsOnly && TraitBits.categoryOf(Trait.AGE, traitBits) == CHILD);
        }
    }

    /// A publication: a bit of [Standings#published] and its audience.
    ///
    /// @param index its number
    /// @param name its name in the regime
    /// @param beforeAll whether the whole neighbourhood sees it
    /// @param layers numbers of the layers of ties that see it otherwise
    record Publication(int index, String name, boolean beforeAll, List<Integer> layers) {}

    /// Household stars.
    ///
    /// @param categories number of categories, 0 where there are none
    record StarTable(int categories, int start, int pointsForAStar) {}

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
