package org.glasshouse.society;

import org.glasshouse.model.Radius;

/// Everybody in a household is tied to everybody in it.
record CliqueTies(int mostContacts) implements TieShape {
    @Override
    public int contacts(int person, int[] into, TieScratch scratch) {
        scratch.locate(person, Radius.HOUSEHOLD);
        int found = 0;
        for (int other = scratch.first; other < scratch.first + scratch.size; other++) {
            if (other != person) {
                into[found++] = other;
            }
        }
        return found;
    }
}
