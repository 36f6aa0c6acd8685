package org.glasshouse.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Guilt by association: contacts pay for somebody's fall, record or standing. The key `when-below`,
/// `when-recorded` or `while-below` says which.
///
/// Household liability is the layer `household`; from parents to children it goes with factors by `age`.
@Explain("Contacts pay for somebody's fall, record or standing.")
public sealed interface Association {
    /// The layers of ties through which it travels.
    List<String> through();

    /// Factors on the points by class of the contact's traits.
    Map<Trait, Map<String, Double>> by();

    /// The same rule through other layers.
    default Association through(List<String> layers) {
        return switch (this) {
            case WhenBelow fall ->
                new WhenBelow(
                        fall.whenBelow(), layers, fall.points(), fall.by(), fall.of(), fall.depth(), fall.thenShare());
            case WhenRecorded event ->
                new WhenRecorded(
                        event.whenRecorded(),
                        layers,
                        event.points(),
                        event.share(),
                        event.by(),
                        event.depth(),
                        event.thenShare());
            case WhileBelow level ->
                new WhileBelow(level.whileBelow(), layers, level.everyDays(), level.points(), level.by(), level.of());
            case CoSigned signed ->
                new CoSigned(signed.coSigned(), layers, signed.share(), signed.points(), signed.by());
            case RatedWhen rated ->
                new RatedWhen(
                        rated.ratedWhen(), layers, rated.stars(), rated.pointsForAStar(), rated.weights(), rated.by());
        };
    }

    /// The most contacts that somebody may have on average where those of contacts pay, too: ten thousand are looked up
    /// for each record then.
    int MOST_CONTACTS_AT_DEPTH_TWO = 100;

    /// How far it goes: 1 to contacts, 2 to those of contacts, too.
    default int depth() {
        return 1;
    }

    /// What contacts of contacts pay of what contacts pay, where it goes so far.
    default double thenShare() {
        return 1;
    }

    /// The same rule for contacts alone.
    default Association forContactsAlone() {
        return switch (this) {
            case WhenBelow fall -> new WhenBelow(fall.whenBelow(), fall.through(), fall.points(), fall.by(), fall.of());
            case WhenRecorded event ->
                new WhenRecorded(event.whenRecorded(), event.through(), event.points(), event.share(), event.by());
            case WhileBelow _, CoSigned _, RatedWhen _ -> this;
        };
    }

    /// The kinds of conduct by which it moves a contact's points up, for a sign of 1, or down, for one of -1, over and
    /// above the kinds that move points by themselves.
    default List<String> kindsThatMove(int sign) {
        return switch (this) {
            case WhenRecorded event ->
                event.points() != null && event.points() * sign > 0 ? event.whenRecorded() : List.of();
            case CoSigned signed -> signed.points() * sign > 0 ? signed.coSigned() : List.of();
            case RatedWhen rated -> rated.moves(sign) ? rated.ratedWhen() : List.of();
            case WhenBelow _, WhileBelow _ -> List.of();
        };
    }

    /// By signature: a record on somebody costs one of their contacts, who signed for them.
    @Explain("A record on somebody costs one contact, who signed for them.")
    record CoSigned(
            @Explain("The kinds of conduct whose records count, such as a loan that isn't paid.")
            List<String> coSigned,

            @Explain("The layers of ties in which the one who signed is found.")
            List<String> through,

            @Explain("The share of these records for which somebody signed.") @Default("1") @Bounds(min = 0, max = 1)
            double share,

            @Explain(value = "What it does to the one who signed.", unit = "points")
            @Bounds(min = -10_000, max = 10_000)
            int points,

            @Explain("Factors on the points by class of the contact's traits; a class left out has 1.")
            @Default("{}")
            @Bounds(min = 0, max = 1)
            Map<Trait, Map<String, Double>> by)
            implements Association {
        public CoSigned {
            coSigned = List.copyOf(coSigned);
            through = List.copyOf(through);
            by = Map.copyOf(by);
        }
    }

    /// By rating: whoever does something, such as meeting people, gives one contact one to five stars; each star above
    /// or below [#MIDDLE] is worth points, weighted by the grade of the one who rates.
    @Explain("People rate one another with one to five stars.")
    record RatedWhen(
            @Explain("The kinds of conduct in which people rate one contact, such as a meeting.")
            List<String> ratedWhen,

            @Explain("The layers of ties in which the one who is rated is found.")
            List<String> through,

            @Explain("The share of ratings with this many stars, 1 to 5; together 1.") @Bounds(min = 0, max = 1)
            Map<Integer, Double> stars,

            @Explain(value = "What each star above three gives and each below takes.", unit = "points")
            @Bounds(min = 0, max = 1000)
            int pointsForAStar,

            @Explain("What a rating counts by the rater's grade; a grade left out has 1.")
            @Default("{}")
            @Bounds(min = 0, max = 100)
            Map<String, Double> weights,

            @Explain("Factors on the points by class of the contact's traits; a class left out has 1.")
            @Default("{}")
            @Bounds(min = 0, max = 1)
            Map<Trait, Map<String, Double>> by)
            implements Association {
        /// Stars that are worth nothing either way.
        public static final int MIDDLE = 3;

        /// The most stars.
        public static final int MOST = 5;

        public RatedWhen {
            ratedWhen = List.copyOf(ratedWhen);
            through = List.copyOf(through);
            stars = Map.copyOf(stars);
            weights = Map.copyOf(weights);
            by = Map.copyOf(by);
        }

        /// Whether some rating moves points up, for a sign of 1, or down, for one of -1.
        public boolean moves(int sign) {
            return pointsForAStar > 0
                    && stars.entrySet().stream()
                            .anyMatch(each -> each.getValue() > 0 && (each.getKey() - MIDDLE) * sign > 0);
        }
    }

    /// By fall: when somebody falls below a grade, their contacts gain or lose points once.
    @Explain("When somebody falls below a grade, their contacts lose points.")
    record WhenBelow(
            @Explain("The grade below which a person falls.")
            String whenBelow,

            @Explain("The layers of ties through which it travels.")
            List<String> through,

            @Explain(value = "What it does to each contact.", unit = "points") @Bounds(min = -10_000, max = 10_000)
            int points,

            @Explain("Factors on the points by class of the contact's traits; a class left out has 1.")
            @Default("{}")
            @Bounds(min = 0, max = 1)
            Map<Trait, Map<String, Double>> by,

            @Explain("Whose falls count: those of `persons`, `businesses` or `public-bodies`; left out: everybody's.")
            @Nullable
            SubjectClass of,

            @Explain("How far it goes: 1 to contacts, 2 to those of contacts, too, each once, a day later.")
            @Default("1")
            @Bounds(min = 1, max = 2)
            int depth,

            @Explain("What contacts of contacts pay of what contacts pay, where `depth` is 2.")
            @Default("1")
            @Bounds(min = 0, max = 1)
            double thenShare)
            implements Association {
        /// A rule for which everybody's falls count.
        public WhenBelow(String whenBelow, List<String> through, int points, Map<Trait, Map<String, Double>> by) {
            this(whenBelow, through, points, by, null);
        }

        /// A rule for contacts alone.
        public WhenBelow(
                String whenBelow,
                List<String> through,
                int points,
                Map<Trait, Map<String, Double>> by,
                @Nullable SubjectClass of) {
            this(whenBelow, through, points, by, of, 1, 1);
        }

        public WhenBelow {
            through = List.copyOf(through);
            by = Map.copyOf(by);
        }
    }

    /// By event: a record on somebody gives their contacts points, too, on the day after it is booked.
    @Explain("A record on somebody costs their contacts, too.")
    record WhenRecorded(
            @Explain("The kinds of conduct whose records count, true or not.")
            List<String> whenRecorded,

            @Explain("The layers of ties through which it travels.")
            List<String> through,

            @Explain(value = "What a record does to each contact; either this or `share`.", unit = "points")
            @Nullable
            @Bounds(min = -10_000, max = 10_000)
            Integer points,

            @Explain(
                    value = "What it does to each contact, as a share of what the record itself gave.",
                    unit = "a point of the record")
            @Nullable
            @Bounds(min = 0, max = 1)
            Double share,

            @Explain("Factors on the points by class of the contact's traits; a class left out has 1.")
            @Default("{}")
            @Bounds(min = 0, max = 1)
            Map<Trait, Map<String, Double>> by,

            @Explain("How far it goes: 1 to contacts, 2 to those of contacts, too, each once, a day later.")
            @Default("1")
            @Bounds(min = 1, max = 2)
            int depth,

            @Explain("What contacts of contacts pay of what contacts pay, where `depth` is 2.")
            @Default("1")
            @Bounds(min = 0, max = 1)
            double thenShare)
            implements Association {
        /// A rule for contacts alone.
        public WhenRecorded(
                List<String> whenRecorded,
                List<String> through,
                @Nullable Integer points,
                @Nullable Double share,
                Map<Trait, Map<String, Double>> by) {
            this(whenRecorded, through, points, share, by, 1, 1);
        }

        public WhenRecorded {
            whenRecorded = List.copyOf(whenRecorded);
            through = List.copyOf(through);
            by = Map.copyOf(by);
        }
    }

    /// By level: at each review everybody gains or loses points for each contact who is below a grade.
    @Explain("At each review everybody pays for their contacts who are below a grade.")
    record WhileBelow(
            @Explain("The grade below which contacts count.")
            String whileBelow,

            @Explain("The layers of ties through which it travels.")
            List<String> through,

            @Explain(value = "Days from one review to the next; the first is on the day of this number.", unit = "days")
            @Bounds(min = 1, max = 36_500)
            int everyDays,

            @Explain(value = "What each such contact does at each review.", unit = "points")
            @Bounds(min = -10_000, max = 10_000)
            int points,

            @Explain("Factors on the points by class of one's own traits; a class left out has 1.")
            @Default("{}")
            @Bounds(min = 0, max = 1)
            Map<Trait, Map<String, Double>> by,

            @Explain(
                    "Whose low standing counts: that of `persons`, `businesses` or `public-bodies`; left out: everybody's.")
            @Nullable
            SubjectClass of)
            implements Association {
        /// A rule for which everybody's low standing counts.
        public WhileBelow(
                String whileBelow,
                List<String> through,
                int everyDays,
                int points,
                Map<Trait, Map<String, Double>> by) {
            this(whileBelow, through, everyDays, points, by, null);
        }

        public WhileBelow {
            through = List.copyOf(through);
            by = Map.copyOf(by);
        }
    }
}
