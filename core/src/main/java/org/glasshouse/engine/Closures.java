package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.glasshouse.model.Closure;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Regime;
import org.glasshouse.random.Mix;
import org.glasshouse.society.Population;

/// What a record shuts for some days: in its neighbourhood by the close of its day, in its district or the nation
/// between spans, as no neighbourhood knows of another within one.
///
/// Each neighbourhood holds the day until which each such closure holds there. Whoever would act is prevented by a
/// decision on the word of the candidacy, so that a closure of a larger share prevents the same people and more.
final class Closures {
    /// One that a record brings about, compiled.
    ///
    /// @param within how far around the record
    /// @param forDays for how long
    /// @param decision decision by which a deed is prevented
    /// @param prevents its chance
    record Table(Radius within, int forDays, long decision, Chances prevents) {}

    private Closures() {}

    /// All that records bring about, in the order of the regime.
    static List<Table> tables(Regime regime, Regime inForce) {
        List<Table> tables = new ArrayList<>();
        regime.closures().forEach((name, written) -> {
            Closure now = inForce.closures().getOrDefault(name, written);
            Integer days = now.forDays();
            if (written.isTriggered() && days != null) {
                tables.add(new Table(now.within(), days, Mix.name("shut/" + name), Chances.of(now.share(), Map.of())));
            }
        });
        return List.copyOf(tables);
    }

    /// Numbers of those at work that prevent a kind of conduct.
    static int[] preventing(String kind, Regime regime, Regime inForce) {
        List<String> names = triggered(regime);
        return IntStream.range(0, names.size())
                .filter(each -> {
                    Closure closure = inForce.closures().get(names.get(each));
                    return closure != null && closure.of().contains(kind);
                })
                .toArray();
    }

    /// A bit for each at work that a record of a kind brings about.
    static int shutBy(String kind, Regime regime, Regime inForce) {
        List<String> names = triggered(regime);
        int bits = 0;
        for (int each = 0; each < names.size(); each++) {
            Closure closure = inForce.closures().get(names.get(each));
            bits |= closure != null && closure.afterRecords().contains(kind) ? 1 << each : 0;
        }
        return bits;
    }

    private static List<String> triggered(Regime regime) {
        return regime.closures().entrySet().stream()
                .filter(each -> each.getValue().isTriggered())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The day's records have shut something: at once in the neighbourhood, or told to whoever shuts it further away.
    static void close(Lane lane, List<Table> tables, int shut) {
        Neighbourhood here = lane.here();
        for (int left = shut; left != 0; left &= left - 1) {
            int closure = Integer.numberOfTrailingZeros(left);
            Table table = tables.get(closure);
            if (table.within() == Radius.NEIGHBOURHOOD) {
                here.shutUntil[closure] = lane.day() + 1 + table.forDays();
            } else {
                here.shutFurther |= 1 << closure;
            }
        }
    }

    /// Between spans: what records of a span have shut in a district or the nation is shut there from the next on.
    static void collect(Neighbourhood[] places, Population population, List<Table> tables, int nextSpanStart) {
        for (int closure = 0; closure < tables.size(); closure++) {
            Table table = tables.get(closure);
            int bit = 1 << closure;
            Set<Integer> areas = new HashSet<>();
            for (Neighbourhood place : places) {
                if ((place.shutFurther & bit) != 0) {
                    areas.add(area(table, population, place));
                    place.shutFurther &= ~bit;
                }
            }
            for (Neighbourhood place : places) {
                if (!areas.isEmpty() && areas.contains(area(table, population, place))) {
                    place.shutUntil[closure] = nextSpanStart + table.forDays();
                }
            }
        }
    }

    private static int area(Table table, Population population, Neighbourhood place) {
        return table.within() == Radius.NATION ? 0 : population.districtOf(place.number);
    }
}
