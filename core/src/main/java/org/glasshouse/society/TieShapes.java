package org.glasshouse.society;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Society;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;
import org.glasshouse.random.Draws;

/// All layers of a population, compiled from the society's file: immutable, shared by all threads.
///
/// @param names in the order of the file
record TieShapes(Residence residence, List<String> names, List<TieShape> shapes) {
    static TieShapes of(Society society, Draws draws, Residence residence) {
        List<String> names = List.copyOf(society.ties().keySet());
        double[] sociability = new Shares(society).of(Trait.SOCIABILITY);
        List<TieShape> shapes = new ArrayList<>();
        society.ties()
                .forEach((name, layer) -> shapes.add(new Maker(residence, draws, name, sociability).shape(layer)));
        return new TieShapes(residence, names, List.copyOf(shapes));
    }

    /// Makes the shape of one layer.
    private static final class Maker {
        private final Residence residence;
        private final Draws draws;
        private final String layer;
        private final double[] sociability;

        Maker(Residence residence, Draws draws, String layer, double[] sociability) {
            this.residence = residence;
            this.draws = draws;
            this.layer = layer;
            this.sociability = sociability;
        }

        TieShape shape(TieLayer tieLayer) {
            Thinning thinning = new Thinning(draws, layer);
            return switch (tieLayer) {
                case TieLayer.Clique clique -> new CliqueTies(residence.households.largest() - 1);
                case TieLayer.Lattice lattice -> new LatticeTies(residence, thinning, lattice);
                case TieLayer.Blocks blocks -> blocks(blocks, thinning);
                case TieLayer.Ownership _ ->
                    new OwnershipTies(
                            residence,
                            new Shuffles(
                                    draws,
                                    OwnershipTies.PART,
                                    Radius.NEIGHBOURHOOD,
                                    residence.layout,
                                    residence.layout.largestNeighbourhood()));
                case TieLayer.Rings rings ->
                    new RingTies(
                            residence,
                            thinning,
                            part -> shuffles(part, rings.radius()),
                            rings,
                            sizes(rings.radius()),
                            sociability);
            };
        }

        private TieShape blocks(TieLayer.Blocks blocks, Thinning thinning) {
            Trait by = blocks.by();
            if (by != null) {
                Shuffles[] shuffles = by.categories().stream()
                        .map(category -> shuffles("/" + category, Radius.NEIGHBOURHOOD))
                        .toArray(Shuffles[]::new);
                return new ClassBlockTies(residence, thinning, new ClassRanks(residence, by), shuffles, blocks);
            }
            Shuffles shuffles = shuffles("/" + blocks.of().name().toLowerCase(Locale.ROOT), blocks.radius());
            return switch (blocks.of()) {
                case PERSONS -> new PersonBlockTies(thinning, shuffles, blocks);
                case HOUSEHOLDS -> new HouseholdBlockTies(residence, thinning, shuffles, blocks);
            };
        }

        private Shuffles shuffles(String part, Radius radius) {
            int largest = radius == Radius.HOUSEHOLD
                    ? residence.households.largest()
                    : residence.layout.largestNeighbourhood();
            return new Shuffles(draws, layer + part, radius, residence.layout, largest);
        }

        /// The sizes that the places within a radius have, rising.
        private int[] sizes(Radius radius) {
            Layout layout = residence.layout;
            IntStream all = switch (radius) {
                case HOUSEHOLD -> IntStream.rangeClosed(1, residence.households.largest());
                case NEIGHBOURHOOD ->
                    IntStream.range(0, layout.neighbourhoods()).map(layout::personsIn);
                case DISTRICT ->
                    IntStream.range(0, layout.districts())
                            .map(district -> layout.firstPerson(layout.firstNeighbourhood(district + 1))
                                    - layout.firstPerson(layout.firstNeighbourhood(district)));
                case NATION -> IntStream.of(layout.persons());
            };
            return all.distinct().sorted().toArray();
        }
    }
}
