package org.glasshouse.society;

import org.glasshouse.model.Society;
import org.glasshouse.model.Trait;
import org.glasshouse.random.Bijection;
import org.glasshouse.random.Draws;

/// Everything that is the same for all neighbourhoods while a population is drawn.
final class Recipe {
    final Draws draws;
    final Layout layout;
    final Establishment establishment;
    final boolean keepsHouseholds;
    final boolean keepsTraits;
    final HouseholdSizes sizes;
    final Cut group;
    final Cut income;
    final Cut connected;
    final Cut ageOfFirst;
    final Cut ageOfOthers;
    final Cut sex;
    final Cut schooling;
    final Cut life;
    final Cut sociability;

    private final Bijection places;
    private final long urbanNeighbourhoods;

    Recipe(Society society, Draws draws) {
        Shares shares = new Shares(society);
        this.draws = draws;
        this.layout = Layout.of(society);
        this.keepsHouseholds = !society.households().isEmpty();
        this.establishment = new Establishment(society, draws, layout);
        // What a subject is stands in its trait bits.
        this.keepsTraits =
                !society.people().traits().isEmpty() || establishment.ranges().all() > 0;
        this.sizes = new HouseholdSizes(shares.households(), layout.largestNeighbourhood());
        this.group = new Cut(shares.of(Trait.GROUP));
        this.income = new Cut(shares.of(Trait.INCOME));
        this.connected = new Cut(shares.of(Trait.CONNECTED));
        this.sex = new Cut(shares.of(Trait.SEX));
        this.schooling = new Cut(shares.of(Trait.SCHOOLING));
        this.life = new Cut(shares.of(Trait.LIFE));
        this.sociability = new Cut(shares.of(Trait.SOCIABILITY));
        this.places = Bijection.of(layout.neighbourhoods(), draws, 0, "place");
        this.urbanNeighbourhoods = Math.round(shares.of(Trait.PLACE)[1] * layout.neighbourhoods());
        double[] age = shares.of(Trait.AGE);
        double grown = 1 - age[1];
        double childrenOfOthers = childrenOfOthers(age[1]);
        double grownOfOthers = 1 - childrenOfOthers;
        this.ageOfFirst = new Cut(age[0], 0, age[2]);
        this.ageOfOthers = new Cut(age[0] / grown * grownOfOthers, childrenOfOthers, age[2] / grown * grownOfOthers);
    }

    /// The share of children among those who are not the first of their household, so that all persons
    /// together have the share asked for; in a handful of persons that may be more than there are, then
    /// all of those are children.
    private double childrenOfOthers(double children) {
        double first = 0;
        for (int neighbourhood = 0; neighbourhood < layout.neighbourhoods(); neighbourhood++) {
            first += sizes.expectedHouseholds(layout.personsIn(neighbourhood));
        }
        double others = 1 - first / layout.persons();
        return others <= 0 ? 0 : Math.min(1, children / others);
    }

    /// Which class of place a neighbourhood is: exactly the asked share of neighbourhoods is urban.
    int place(int neighbourhood) {
        return places.forward(neighbourhood) < urbanNeighbourhoods ? 1 : 0;
    }
}
