package org.glasshouse.engine;

import java.util.List;
import org.glasshouse.society.Ties;

/// Finds the contacts of people over some layers of ties, and the contacts of these, each once. For one thread at a
/// time; allocates nothing, but for room that nobody needed before.
final class Contacts {
    private final Ties ties;
    private final int[] inLayer;
    private final int[] found;
    /// Contacts of contacts, and whom they must not be.
    private final IntSet further = new IntSet();

    private int nearer;

    Contacts(Ties ties) {
        this.ties = ties;
        int mostInLayer = 0;
        int mostInAll = 0;
        for (int layer = 0; layer < ties.layers(); layer++) {
            mostInLayer = Math.max(mostInLayer, ties.mostContacts(layer));
            mostInAll += ties.mostContacts(layer);
        }
        this.inLayer = new int[mostInLayer];
        this.found = new int[mostInAll];
    }

    /// Finds the contacts of a person.
    ///
    /// @return how many they are
    int find(List<Integer> layers, int person) {
        int count = 0;
        for (int place = 0; place < layers.size(); place++) {
            int here = ties.contacts(layers.get(place), person, inLayer);
            for (int each = 0; each < here; each++) {
                if (!holds(found, count, inLayer[each])) {
                    found[count++] = inLayer[each];
                }
            }
        }
        return count;
    }

    /// Finds the contacts of a person's contacts who are neither contacts themselves nor the person.
    ///
    /// @return how many they are
    int findFurther(List<Integer> layers, int person) {
        int contacts = find(layers, person);
        further.clear();
        further.add(person);
        for (int each = 0; each < contacts; each++) {
            further.add(found[each]);
        }
        nearer = further.size();
        for (int each = 0; each < contacts; each++) {
            for (int place = 0; place < layers.size(); place++) {
                int here = ties.contacts(layers.get(place), found[each], inLayer);
                for (int next = 0; next < here; next++) {
                    further.add(inLayer[next]);
                }
            }
        }
        return further.size() - nearer;
    }

    /// One of the contacts of contacts last found.
    int getFurther(int index) {
        return further.get(nearer + index);
    }

    /// One of the contacts last found.
    int get(int index) {
        return found[index];
    }

    /// Whether two persons are tied in a layer; leaves the contacts last found as they are.
    boolean areTied(int layer, int person, int other) {
        return holds(inLayer, ties.contacts(layer, person, inLayer), other);
    }

    private static boolean holds(int[] persons, int count, int person) {
        for (int each = 0; each < count; each++) {
            if (persons[each] == person) {
                return true;
            }
        }
        return false;
    }
}
