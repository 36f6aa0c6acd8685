package org.glasshouse.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One layer of ties between persons, or between owners and businesses, found by arithmetic and
/// never stored. The key `shape` says which.
@Explain("One layer of ties between persons.")
public sealed interface TieLayer {

    /// Everybody in a household knows everybody in it.
    @Explain("Everybody in a household is tied to everybody in it.")
    record Clique() implements TieLayer {}

    /// Classes, workplaces or kin: everybody in a block is tied to everybody in it.
    @Explain("Blocks such as kin, classes and workplaces: everybody in a block is tied to everybody in it.")
    record Blocks(
            @Explain("What a block is made of: `persons` or `households`.") @Default("persons")
            BlockOf of,

            @Explain("Sizes of the blocks, used in turn.") @Bounds(min = 1, max = 4096)
            List<Integer> sizes,

            @Explain("How far the members of a block may live apart.")
            Radius radius,

            @Explain("A trait whose classes never share a block, such as `age`.") @Nullable
            Trait by,

            @Explain("Share of the ties that is kept.") @Default("1") @Bounds(min = 0, max = 1)
            double kept)
            implements TieLayer {
        public Blocks {
            sizes = List.copyOf(sizes);
        }
    }

    /// Households live in a row; persons are tied to those of the nearest households.
    @Explain("Households in a row within the neighbourhood; persons are tied to those of the nearest households.")
    record Lattice(
            @Explain(value = "How many households away a neighbour may live, on either side.", unit = "households")
            @Default("2")
            @Bounds(min = 1, max = 64)
            int distance,

            @Explain("Share of the ties that is kept.") @Default("1") @Bounds(min = 0, max = 1)
            double kept)
            implements TieLayer {}

    /// Rings on keyed permutations of everybody within the radius, some among the own group and some common.
    @Explain("Rings on keyed permutations of everybody within the radius.")
    record Rings(
            @Explain(value = "Mean number of ties of a person in this layer.", unit = "ties")
            @Bounds(min = 0, max = 256)
            double degree,

            @Explain("How many rings carry the ties; one ring alone has long distances.")
            @Default("1")
            @Bounds(min = 1, max = 16)
            int rings,

            @Explain("How far ties reach.") Radius radius,

            @Explain("Share of a person's ties that stay within the own group; left out: ties ignore groups.")
            @Nullable
            @Bounds(min = 0, max = 1)
            Double sameGroup,

            @Explain("Whether sociable persons keep more of their ties.") @Default("false")
            boolean bySociability)
            implements TieLayer {}

    /// Whoever owns a business is tied to it.
    @Explain("Each business is tied to its owner, and nobody else to anybody.")
    record Ownership() implements TieLayer {}

    /// What a block is made of.
    enum BlockOf {
        /// Of persons.
        PERSONS,
        /// Of whole households.
        HOUSEHOLDS
    }
}
