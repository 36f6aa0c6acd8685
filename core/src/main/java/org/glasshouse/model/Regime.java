package org.glasshouse.model;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A scoring regime: channels, a rulebook, consequences and redress. Holds rules only; it scores
/// nobody by itself.
@Explain("A scoring regime: channels, rulebook, consequences, redress.")
public record Regime(
        @Explain("Its name: lower case, hyphens.") String regime,
        @Explain("What it is, in one line.") String title,

        @Explain("What a reader must know before believing it.")
        Card card,

        @Explain("What each source named in this file is.") @Default("{}")
        Map<String, String> sources,

        @Explain("The scale of points; left out: nobody has points.") @Nullable
        Points points,

        @Explain("Channels by name; where several see one deed, the first books it.") @Default("{}")
        Map<String, Channel> channels,

        @Explain(value = "What a record of a kind of conduct does.", unit = "points")
        @Default("{}")
        @Bounds(min = -30_000, max = 30_000)
        Map<String, Integer> deeds,

        @Explain("What is prevented before people do it, by name.") @Default("{}")
        Map<String, Closure> closures,

        @Explain("How penalties grow with repetition; left out: they don't.") @Nullable
        Escalation escalation,

        @Explain("The most that records can give or take on a day, by name.") @Default("{}")
        Map<String, Cap> caps,

        @Explain("Grades by name, as bands of points such as `50..85`.") @Default("{}")
        Map<String, Band> grades,

        @Explain("Grades by rank instead of bands, the best first: the share of those scored who are in each.")
        @Default("{}")
        @Bounds(min = 0, max = 1)
        Map<String, Double> ranks,

        @Explain("Points that standing alone brings, by name.") @Default("{}")
        Map<String, Bonus> bonuses,

        @Explain("Stars of households.") @Nullable Stars householdStars,

        @Explain("Whether households answer as one for what is recorded of a member; left out: they don't.") @Nullable
        HouseholdLiability householdLiability,

        @Explain("Rules of association by name.") @Default("{}")
        Map<String, Association> association,

        @Explain("Lists by name, at most four.") @Default("{}")
        Map<String, ListRule> lists,

        @Explain("Officials by name; a record passes through each in turn.") @Default("{}")
        Map<String, Official> officials,

        @Explain("Consequences by name.") @Default("{}") Map<String, Consequence> consequences,

        @Explain("How standing can be mended.") @Default("{}")
        Redress redress,

        @Explain("Limits that hold whatever else it says.") @Default("{}")
        Limits limits,

        @Explain("Where it holds; left out: everywhere.") @Nullable
        Pilot pilot,

        @Explain("What changes on the start of a day, by name.") @Default("{}")
        Map<String, Amendment> amendments) {
    public Regime {
        sources = Society.inOrder(sources);
        channels = Society.inOrder(channels);
        deeds = Society.inOrder(deeds);
        closures = Society.inOrder(closures);
        caps = Society.inOrder(caps);
        grades = Society.inOrder(grades);
        ranks = Society.inOrder(ranks);
        bonuses = Society.inOrder(bonuses);
        association = Society.inOrder(association);
        lists = Society.inOrder(lists);
        officials = Society.inOrder(officials);
        consequences = Society.inOrder(consequences);
        amendments = Society.inOrder(amendments);
    }

    /// Names of the grades from the highest band or rank to the lowest.
    public List<String> gradesBestFirst() {
        if (!ranks.isEmpty()) {
            return List.copyOf(ranks.keySet());
        }
        return grades.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingInt(Regime::lowerEnd).reversed()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The kinds of conduct that lead to a standing: those that a list is entered on, or, for a grade, those
    /// that move somebody's points towards it: by a record, by a list that a record enters, or through a contact
    /// whose record, debt or stars count. Towards a band that lies above the start points go up, and towards the
    /// better half of ranks.
    public Set<String> kindsLeadingTo(Consequence.When when) {
        Set<String> kinds = ownKindsLeadingTo(when);
        String grade = gradeOf(when);
        if (grade != null) {
            int sign = liesAbove(grade) ? 1 : -1;
            association.values().forEach(rule -> kinds.addAll(rule.kindsThatMove(sign)));
        }
        return kinds;
    }

    /// The kinds of conduct of which a record on somebody leads this very person to a standing.
    public Set<String> ownKindsLeadingTo(Consequence.When when) {
        String grade = gradeOf(when);
        ListRule list = when.list() == null ? null : lists.get(when.list());
        if (grade == null && list != null) {
            return new LinkedHashSet<>(list.entersOn());
        }
        int sign = grade != null && liesAbove(grade) ? 1 : -1;
        Set<String> kinds = new LinkedHashSet<>();
        deeds.forEach((kind, value) -> {
            if (value * sign > 0) {
                kinds.add(kind);
            }
        });
        lists.values().forEach(each -> {
            if (each.points() * sign > 0) {
                kinds.addAll(each.entersOn());
            }
        });
        return kinds;
    }

    /// The grade by which a standing is reached, or null for a list that records fill.
    private @Nullable String gradeOf(Consequence.When when) {
        ListRule list = when.list() == null ? null : lists.get(when.list());
        return list == null ? when.grade() : list.entersOn().isEmpty() ? list.entersAt() : null;
    }

    private boolean liesAbove(String grade) {
        if (!ranks.isEmpty()) {
            return 2 * gradesBestFirst().indexOf(grade) < ranks.size() - 1;
        }
        Band band = grades.get(grade);
        Integer from = band == null ? null : band.from();
        return points != null && from != null && from > points.start();
    }

    private static int lowerEnd(Band band) {
        Integer from = band.from();
        return from == null ? Integer.MIN_VALUE : from;
    }

    /// The most grades that a person's byte of standing holds.
    public static final int MOST_GRADES = 8;

    /// The most lists that a person's byte of standing holds.
    public static final int MOST_LISTS = 4;

    /// The most closures that records bring about: a bit each in an int.
    public static final int MOST_TRIGGERED_CLOSURES = 31;

    /// The most caps: each takes an int a person of the largest neighbourhood in a lane.
    public static final int MOST_CAPS = 8;

    /// The most consequences with `publish`: a bit each in a byte.
    public static final int MOST_PUBLICATIONS = 8;

    /// The most consequences with `deny` or `grant`: their numbers fit a byte.
    public static final int MOST_SERVICE_CONSEQUENCES = 127;

    /// The most sorts of records: what each channel writes down, counted channel by channel. A
    /// message carries the number in 14 bits, together with one of eight causes.
    public static final int MOST_RECORD_SORTS = 2_000;

    /// The most rules of association by level: each takes a column of 2 bytes a person.
    public static final int MOST_LEVEL_ASSOCIATIONS = 2;

    /// The most rules of association: a message carries the number in 14 bits.
    public static final int MOST_ASSOCIATIONS = 1_000;
}
