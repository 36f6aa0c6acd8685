package org.glasshouse.society;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The contacts of persons in some layers together, each once: what measures are taken on.
final class Acquaintance {
    private final Ties ties;
    private final int[] layers;
    private final int[] room;

    /// @param layers the layers that count
    Acquaintance(Ties ties, int... layers) {
        this.ties = ties;
        this.layers = layers.clone();
        this.room = new int[Arrays.stream(layers).map(ties::mostContacts).max().orElse(0)];
    }

    /// The contacts of a person, rising.
    int[] of(int person) {
        IntStream contacts = IntStream.empty();
        for (int layer : layers) {
            int found = ties.contacts(layer, person, room);
            contacts = IntStream.concat(contacts, Arrays.stream(Arrays.copyOf(room, found)));
        }
        return contacts.sorted().distinct().toArray();
    }

    /// Whether two persons are tied.
    boolean tied(int person, int other) {
        return Arrays.binarySearch(of(person), other) >= 0;
    }
}
