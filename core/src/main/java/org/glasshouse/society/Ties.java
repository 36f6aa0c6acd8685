package org.glasshouse.society;

import java.util.List;

/// Who is tied to whom, found by arithmetic: no edge is stored. For one thread at a time.
///
/// Ties are symmetric, never to oneself, and once in a layer. A contact costs some tens of nanoseconds.
public final class Ties {
    private final List<String> names;
    private final TieShape[] shapes;
    private final int persons;
    private final TieScratch scratch;

    Ties(TieShapes tieShapes) {
        this.names = tieShapes.names();
        this.shapes = tieShapes.shapes().toArray(TieShape[]::new);
        this.persons = tieShapes.residence().layout.persons();
        this.scratch = new TieScratch(tieShapes.residence());
    }

    /// How many layers there are.
    public int layers() {
        return shapes.length;
    }

    /// The names of the layers, in the order of the society's file.
    public List<String> names() {
        return names;
    }

    /// The number of a layer.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public int layer(String name) {
        int layer = names.indexOf(name);
        if (layer < 0) {
            throw new IllegalArgumentException(
                    "ties: there is no layer " + name + "; " + String.join(", ", names) + " are there");
        }
        return layer;
    }

    /// The most contacts that anybody can have in a layer: the room that [#contacts] needs.
    public int mostContacts(int layer) {
        int most = shapes[layer].mostContacts();
        return joinsOwners(layer) ? most : Math.min(persons - 1, most);
    }

    /// Whether a layer ties businesses to their owners, and not persons to persons.
    public boolean joinsOwners(int layer) {
        return shapes[layer] instanceof OwnershipTies;
    }

    /// Writes the contacts of a person or an organisation in a layer, in no meaningful order, and
    /// says how many they are. Allocates nothing but shuffles that nobody asked for before.
    ///
    /// @param into room for [#mostContacts]
    public int contacts(int layer, int subject, int[] into) {
        // Organisations know nobody but their owners.
        return subject >= persons && !joinsOwners(layer) ? 0 : shapes[layer].contacts(subject, into, scratch);
    }
}
