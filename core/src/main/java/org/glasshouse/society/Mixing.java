package org.glasshouse.society;

import org.glasshouse.model.Radius;
import org.jspecify.annotations.Nullable;

/// How the groups of a population meet within a radius if nobody chooses.
///
/// @param sameByChance chance that another person within the radius, drawn blindly, is of the own group
/// @param ownGroup mean number of persons of the own group within the radius, oneself included
record Mixing(double sameByChance, double ownGroup) {
    /// Mixing within the places of a radius; a household is all of one group.
    static Mixing within(Radius radius, Residence residence) {
        return switch (radius) {
            case HOUSEHOLD -> new Mixing(1, 1);
            case NEIGHBOURHOOD -> over(residence.layout.neighbourhoods(), residence, false);
            case DISTRICT -> over(residence.layout.districts(), residence, true);
            case NATION -> over(1, residence, true);
        };
    }

    private static Mixing over(int places, Residence residence, boolean wide) {
        Layout layout = residence.layout;
        double pairs = 0;
        double own = 0;
        for (int place = 0; place < places; place++) {
            int from = wide ? (int) ((long) layout.neighbourhoods() * place / places) : place;
            int to = wide ? (int) ((long) layout.neighbourhoods() * (place + 1) / places) : place + 1;
            double majority = residence.groups.members(Groups.MAJORITY, from, to);
            double minority = residence.groups.members(Groups.MINORITY, from, to);
            double all = majority + minority;
            pairs += all > 1 ? (majority * (majority - 1) + minority * (minority - 1)) / (all - 1) : all;
            own += majority * majority + minority * minority;
        }
        return new Mixing(pairs / layout.persons(), own / layout.persons());
    }

    /// The share of a person's links that have to stay within the own group so that `sameGroup` of all
    /// do.
    double ownShare(@Nullable Double sameGroup) {
        if (sameGroup == null || sameByChance >= 1) {
            return 0;
        }
        return Math.clamp((sameGroup - sameByChance) / (1 - sameByChance), 0, 1);
    }
}
