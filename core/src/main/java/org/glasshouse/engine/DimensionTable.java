package org.glasshouse.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.glasshouse.engine.CompiledScenario.Starts;
import org.glasshouse.model.Cap;
import org.glasshouse.model.Dimension;
import org.glasshouse.model.Dimensions;
import org.glasshouse.model.Points;
import org.glasshouse.model.Regime;
import org.glasshouse.model.RegimeParts;
import org.glasshouse.model.Trait;

/// The dimensions that points are made of, compiled: how many points each holds, and which parts move which.
///
/// Points are always the least of the scale and what all dimensions hold together, in whole points.
final class DimensionTable {
    /// Stands for a part that moves no dimension.
    static final int NONE = -1;

    /// Names of the dimensions; none where points are one stock.
    final List<String> names;
    /// The most points that each holds; the least is 0.
    final int[] most;

    private final List<Starts> starts;
    private final List<Dimension> dimensions;
    private final int[] ofAssociation;
    private final int[] ofList;
    private final int[] ofCap;
    private final int ofStars;

    /// @param regime the regime with all its parts, in points ([Dimensions#inPoints])
    DimensionTable(Regime regime) {
        Points points = regime.points();
        Map<String, Dimension> all = points == null ? Map.of() : points.dimensions();
        this.names = List.copyOf(all.keySet());
        this.dimensions = List.copyOf(all.values());
        this.most = dimensions.stream().mapToInt(Dimension::max).toArray();
        Map<Trait, Map<String, Integer>> startBy = points == null ? Map.of() : points.startBy();
        this.starts = dimensions.stream()
                .map(each ->
                        ClassIndex.sums(each.start(), each.also().contains(Dimensions.START_BY) ? startBy : Map.of()))
                .toList();
        this.ofAssociation = ofParts(regime.association().keySet(), RegimeParts::association);
        this.ofList = ofParts(regime.lists().keySet(), RegimeParts::list);
        this.ofCap = regime.caps().values().stream().mapToInt(this::of).toArray();
        this.ofStars = ofPart(RegimeParts.STARS);
    }

    private int[] ofParts(Set<String> parts, UnaryOperator<String> path) {
        return parts.stream().mapToInt(name -> ofPart(path.apply(name))).toArray();
    }

    private int of(Cap cap) {
        return Arrays.stream(cap.of().stream().mapToInt(this::of).toArray())
                .max()
                .orElse(NONE);
    }

    /// How many there are; 0 where points are one stock.
    int size() {
        return most.length;
    }

    /// The dimension that records of a kind move.
    int of(String kind) {
        for (int each = 0; each < dimensions.size(); each++) {
            if (dimensions.get(each).of().contains(kind)) {
                return each;
            }
        }
        return NONE;
    }

    /// The dimension that the points of another part go into, by its path.
    int ofPart(String path) {
        for (int each = 0; each < dimensions.size(); each++) {
            if (dimensions.get(each).also().contains(path)) {
                return each;
            }
        }
        return NONE;
    }

    int ofAssociation(int rule) {
        return ofAssociation[rule];
    }

    int ofList(int list) {
        return ofList[list];
    }

    int ofCap(int cap) {
        return ofCap[cap];
    }

    int ofStars() {
        return ofStars;
    }

    /// What somebody with these traits starts with in a dimension.
    int start(int dimension, int traitBits) {
        return starts.get(dimension).of(traitBits);
    }

    /// Columns for the subjects of a neighbourhood, a byte each.
    byte[][] columns(int subjects) {
        return new byte[size()][subjects];
    }

    /// Puts a local subject at the start in every dimension.
    void setStarts(Neighbourhood here, int local) {
        for (int each = 0; each < size(); each++) {
            here.dimensions[each][local] = (byte) start(each, here.traitsOf(local));
        }
    }

    /// Moves the dimensions of a local subject by what the day has added up, each within its own ends; a part of Close.
    ///
    /// @return by how much the points move
    int settle(Lane lane, int local) {
        byte[][] columns = lane.here().dimensions;
        int moved = 0;
        for (int each = 0; each < columns.length; each++) {
            int change = lane.scratch.moved(each, local);
            if (change != 0) {
                int had = columns[each][local] & 255;
                int now = Math.max(0, Math.min(most[each], had + change));
                columns[each][local] = (byte) now;
                moved += now - had;
                lane.write(local, "dimension", names.get(each), "", "", -1, now - had, now);
            }
        }
        return moved;
    }
}
