package org.glasshouse.society;

import java.util.Optional;
import org.glasshouse.model.Society;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.Trait;
import org.glasshouse.random.Draws;

/// The people of one replicate: persons in households in neighbourhoods in districts, their traits and
/// their ties.
///
/// Persons, neighbourhoods, districts and households are ordinals from 0; every neighbourhood, district
/// and household is one contiguous range of persons. Within a neighbourhood the majority comes first.
/// Kept are one bit a person for households, two bytes for traits (each only if the society speaks of
/// it) and 8 bytes a neighbourhood. Immutable; the same for any number of threads.
public final class Population {
    private final Residence residence;
    private final Layout layout;
    private final Households households;
    private final Groups groups;
    private final TieShapes shapes;

    private Population(Residence residence, TieShapes shapes) {
        this.residence = residence;
        this.layout = residence.layout;
        this.households = residence.households;
        this.groups = residence.groups;
        this.shapes = shapes;
    }

    /// What makes a society impossible to generate, naming the path and the numbers; nothing if it can
    /// be.
    public static Optional<String> problem(Society society) {
        return Shares.problem(society);
    }

    /// Generates the population that a society and the luck of a replicate give.
    ///
    /// @throws IllegalArgumentException if there is a [#problem]
    /// @throws InterruptedException if the calling thread was interrupted; it ends within a fraction of
    ///     a second
    public static Population generate(Society society, Draws draws, int threads) throws InterruptedException {
        problem(society).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        Recipe recipe = new Recipe(society, draws);
        Residence residence = new Residence(recipe.layout, Settlement.of(recipe, threads));
        return new Population(residence, TieShapes.of(society, draws, residence));
    }

    /// What ties are made of.
    Residence residence() {
        return residence;
    }

    /// How many persons there are.
    public int persons() {
        return layout.persons();
    }

    /// How many neighbourhoods there are; none is empty, none has more than 4,096 persons.
    public int neighbourhoods() {
        return layout.neighbourhoods();
    }

    /// How many districts there are; none is empty.
    public int districts() {
        return layout.districts();
    }

    /// The first person of a neighbourhood; for [#neighbourhoods], the number of persons.
    public int firstPerson(int neighbourhood) {
        return layout.firstPerson(neighbourhood);
    }

    /// How many persons live in a neighbourhood.
    public int personsIn(int neighbourhood) {
        return layout.personsIn(neighbourhood);
    }

    /// The most persons that any neighbourhood has.
    public int largestNeighbourhood() {
        return layout.largestNeighbourhood();
    }

    /// Where a person lives, or an organisation.
    public int neighbourhoodOf(int subject) {
        return subject < layout.persons()
                ? layout.neighbourhoodOf(subject)
                : residence.organisations.neighbourhoodOf(subject);
    }

    /// How many persons and organisations live in a neighbourhood.
    public int subjectsIn(int neighbourhood) {
        return layout.personsIn(neighbourhood) + residence.organisations.in(neighbourhood);
    }

    /// How many organisations there are; their ordinals follow those of the persons.
    public int organisations() {
        return residence.organisations.all();
    }

    /// The first organisation of a neighbourhood; for [#neighbourhoods], the number of all subjects.
    public int firstOrganisation(int neighbourhood) {
        return residence.organisations.first(neighbourhood);
    }

    /// The number of a person or an organisation within its neighbourhood, where organisations
    /// follow the persons.
    public int localOf(int neighbourhood, int subject) {
        return subject < layout.persons()
                ? subject - layout.firstPerson(neighbourhood)
                : layout.personsIn(neighbourhood) + subject - residence.organisations.first(neighbourhood);
    }

    /// How many subjects of a class live in the neighbourhoods `from` to before `to`.
    public int membersOf(SubjectClass subjects, int from, int to) {
        return residence.organisations.before(subjects, to) - residence.organisations.before(subjects, from);
    }

    /// The organisation of that rank, from 0, of a class among the neighbourhoods `from` to before
    /// `to`: binary search.
    public int organisation(SubjectClass subjects, int from, int to, int rank) {
        return residence.organisations.member(subjects, from, to, rank);
    }

    /// The district of a neighbourhood.
    public int districtOf(int neighbourhood) {
        return layout.districtOf(neighbourhood);
    }

    /// The first neighbourhood of a district; for [#districts], the number of neighbourhoods.
    public int firstNeighbourhood(int district) {
        return layout.firstNeighbourhood(district);
    }

    /// How many households there are.
    public int households() {
        return households.first(layout.neighbourhoods());
    }

    /// How many households live in a neighbourhood.
    public int households(int neighbourhood) {
        return households.in(neighbourhood);
    }

    /// The first household of a neighbourhood; for [#neighbourhoods], the number of households.
    public int firstHousehold(int neighbourhood) {
        return households.first(neighbourhood);
    }

    /// The most persons in any household.
    public int largestHousehold() {
        return households.largest();
    }

    /// Fills in the household of each person of a neighbourhood, both counted within it.
    public void householdOfEach(int neighbourhood, short[] into) {
        households.ofEach(neighbourhood, into);
    }

    /// The household of a person, both counted within the neighbourhood.
    public int householdOf(int neighbourhood, int localPerson) {
        return households.of(neighbourhood, localPerson);
    }

    /// The first person of a household, both counted within the neighbourhood; for [#households(int)],
    /// the number of persons.
    public int householdStart(int neighbourhood, int localHousehold) {
        return localHousehold == households.in(neighbourhood)
                ? layout.personsIn(neighbourhood)
                : households.start(neighbourhood, localHousehold);
    }

    /// The first person of the household of a person, both counted within the neighbourhood.
    public int householdStartOf(int neighbourhood, int localPerson) {
        return households.startOf(neighbourhood, localPerson);
    }

    /// The first person after the household of a person, both counted within the neighbourhood.
    public int householdEndOf(int neighbourhood, int localPerson) {
        return households.endOf(neighbourhood, localPerson);
    }

    /// Whether the society gives shares of any trait or has organisations; if not, everybody is a
    /// person in the first class of each.
    public boolean hasTraits() {
        return residence.hasTraits();
    }

    /// The traits of each person of a neighbourhood and then of each organisation, to be read with
    /// [TraitBits]; at least as long as these are many. Shared: read only.
    public short[] traits(int neighbourhood) {
        return residence.traits(neighbourhood);
    }

    /// The class of a trait of a person.
    public int category(Trait trait, int person) {
        return residence.category(trait, person);
    }

    /// How many persons of the majority live in a neighbourhood: its first ones; the others are the
    /// minority.
    public int majorityIn(int neighbourhood) {
        return groups.majorityIn(neighbourhood);
    }

    /// How many persons of a group (0 majority, 1 minority) live in the neighbourhoods `from` to before
    /// `to`.
    public int membersOfGroup(int group, int from, int to) {
        return groups.members(group, from, to);
    }

    /// The person of that rank, from 0, in a group among the neighbourhoods `from` to before `to`:
    /// binary search.
    public int memberOfGroup(int group, int from, int to, int rank) {
        return groups.member(group, from, to, rank);
    }

    /// The ties of everybody, for the use of one thread: each call gives a new view of the same ties.
    public Ties ties() {
        return new Ties(shapes);
    }
}
