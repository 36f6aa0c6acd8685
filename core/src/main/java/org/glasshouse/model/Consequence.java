package org.glasshouse.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What standing or a record brings. The key `deny`, `price`, `delay`, `discount`, `hasten`,
/// `grant`, `give`, `publish` or `honour` says which.
@Explain("What standing brings.")
public sealed interface Consequence {
    /// The most that one request may cost, in days of the person's income: ten years.
    double MOST_INCOME_DAYS = 3650;

    /// Whether it is laid on a person as a sanction: something is denied, made dearer or later, or made public.
    default boolean isSanction() {
        return switch (this) {
            case Deny _, Price _, Delay _, Publish _ -> true;
            case Grant _, Give _, Discount _, Hasten _, Honour _ -> false;
        };
    }

    /// Whether it gives somebody something that others don't get, or not so soon or cheaply.
    default boolean isFavour() {
        return switch (this) {
            case Grant _, Give _, Discount _, Hasten _ -> true;
            case Deny _, Price _, Delay _, Publish _, Honour _ -> false;
        };
    }

    /// Before whom it shows people in public, or null where it doesn't.
    default @Nullable Audience audience() {
        return switch (this) {
            case Publish publish -> publish.publish();
            case Honour honour -> honour.honour();
            case Deny _, Price _, Delay _, Grant _, Discount _, Hasten _, Give _ -> null;
        };
    }

    /// Whether it is read of in a district or the nation.
    default boolean isBulletin() {
        Audience audience = audience();
        return audience != null && audience.isBulletin();
    }

    /// The chance that somebody in the audience sees it.
    default double seenBy() {
        return 1;
    }

    /// The layers of ties along which it is seen, where it shows people in public.
    default List<String> through() {
        return List.of();
    }

    /// The kinds of conduct of which each booked record brings it; none where standing does.
    default List<String> forRecorded() {
        return List.of();
    }

    /// The same for records of other kinds; what follows standing stays as it is.
    default Consequence forRecorded(List<String> kinds) {
        return switch (this) {
            case Give give -> new Give(kinds, give.give());
            case Publish it ->
                it.when() != null ? it : new Publish(null, kinds, it.publish(), it.through(), it.seenBy());
            case Honour it -> it.when() != null ? it : new Honour(null, kinds, it.honour(), it.through(), it.seenBy());
            case Deny _, Price _, Delay _, Grant _, Discount _, Hasten _ -> this;
        };
    }

    /// Whether it answers those who ask for a service.
    default boolean meetsRequests() {
        return switch (this) {
            case Deny _, Price _, Delay _, Grant _, Discount _, Hasten _ -> true;
            case Give _, Publish _, Honour _ -> false;
        };
    }

    /// The service that those ask for whom it meets, or null where it answers no request.
    default @Nullable String service() {
        return switch (this) {
            case Deny deny -> deny.deny();
            case Price price -> price.price();
            case Delay delay -> delay.delay();
            case Grant grant -> grant.grant();
            case Discount discount -> discount.discount();
            case Hasten hasten -> hasten.hasten();
            case Give _, Publish _, Honour _ -> null;
        };
    }

    /// The standing that it meets, or null where it follows a record.
    default @Nullable When condition() {
        return switch (this) {
            case Deny deny -> deny.when();
            case Price price -> price.when();
            case Delay delay -> delay.when();
            case Grant grant -> grant.when();
            case Discount discount -> discount.when();
            case Hasten hasten -> hasten.when();
            case Give give -> null;
            case Publish publish -> publish.when();
            case Honour honour -> honour.when();
        };
    }

    /// A service is refused to those with the standing.
    @Explain("A service is refused.")
    record Deny(
            @Explain("Whom it meets.") When when,
            @Explain("The service that is refused.") String deny,

            @Explain("What they use instead; left out: they go without.") @Nullable
            String instead,

            @Explain(value = "What that costs each time.", unit = "hours") @Default("0") @Bounds(min = 0, max = 10_000)
            double costsHours,

            @Explain(value = "What that costs each time, in the person's own income.", unit = "days of income")
            @Default("0")
            @Bounds(min = 0, max = MOST_INCOME_DAYS)
            double costsIncomeDays,

            @Explain(
                    "Requests still made, for each that they would make otherwise: below 1, who knows doesn't try; above 1, they try again.")
            @Default("1")
            @Bounds(min = 0, max = 1000)
            double stillAsks)
            implements Consequence {}

    /// A service costs those with the standing more than others: a higher rate, a deposit, a fee.
    @Explain("A service costs more.")
    record Price(
            @Explain("Whom it meets.") When when,
            @Explain("The service that costs more.") String price,

            @Explain(
                    value = "What it costs more each time than others pay, in the person's own income.",
                    unit = "days of income")
            @Bounds(min = 0, max = MOST_INCOME_DAYS)
            double costsIncomeDays)
            implements Consequence {}

    /// A service comes later to those with the standing than to others.
    @Explain("A service comes later.")
    record Delay(
            @Explain("Whom it meets.") When when,
            @Explain("The service that comes later.") String delay,

            @Explain(value = "How much longer they wait each time than others.", unit = "days")
            @Bounds(min = 1, max = 3650)
            int byDays)
            implements Consequence {}

    /// A service costs those with the standing less than others: a lower rate, no deposit.
    @Explain("A service costs less.")
    record Discount(
            @Explain("Whom it meets.") When when,

            @Explain("The service that costs less, or the deposit that isn't asked for.")
            String discount,

            @Explain(value = "What they save each time, in the person's own income.", unit = "days of income")
            @Bounds(min = 0, max = MOST_INCOME_DAYS)
            double savesIncomeDays)
            implements Consequence {}

    /// A service comes sooner to those with the standing than to others: priority.
    @Explain("A service comes sooner.")
    record Hasten(
            @Explain("Whom it meets.") When when,
            @Explain("The service that comes sooner.") String hasten,

            @Explain(value = "How much sooner they get it each time than others.", unit = "days")
            @Bounds(min = 1, max = 3650)
            int byDays)
            implements Consequence {}

    /// A service is given to those with the standing who ask for it.
    @Explain("A service is granted to those who ask.")
    record Grant(
            @Explain("Whom it meets.") When when,
            @Explain("The service that is granted.") String grant) implements Consequence {}

    /// A small gift for each booked record of some kinds of conduct.
    @Explain("A gift for each booked record of some kinds of conduct.")
    record Give(
            @Explain("The kinds of conduct that earn it.") List<String> forRecorded,
            @Explain("The gift.") String give) implements Consequence {
        public Give {
            forRecorded = List.copyOf(forRecorded);
        }
    }

    /// Whoever comes into the standing, or has a record of some kinds of conduct booked, is denounced in public.
    @Explain("Whoever comes into a standing, or is recorded for some kinds of conduct, is denounced in public.")
    record Publish(
            @Explain("Whom it meets, on the day they come into it; this or `for-recorded`.") @Nullable
            When when,

            @Explain("The kinds of conduct of which each booked record is shown, whoever's it is; this or `when`.")
            @Default("[]")
            List<String> forRecorded,

            @Explain("Where: before `ties`, or everybody in the `neighbourhood`, `district` or `nation`.")
            Audience publish,

            @Explain("The layers of ties that see it, where the audience is `ties`.") @Default("[]")
            List<String> through,

            @Explain("The chance that a person sees it, where the audience is `district` or `nation`.")
            @Default("1")
            @Bounds(min = 0, max = 1)
            double seenBy)
            implements Consequence {
        /// One for a standing, that everybody in the audience sees.
        public Publish(When when, Audience publish, List<String> through) {
            this(when, List.of(), publish, through, 1);
        }

        public Publish {
            forRecorded = List.copyOf(forRecorded);
            through = List.copyOf(through);
        }
    }

    /// Whoever comes into the standing, or has a record of some kinds of conduct booked, is honoured in public.
    @Explain("Whoever comes into a standing, or is recorded for some kinds of conduct, is honoured in public.")
    record Honour(
            @Explain("Whom it meets, on the day they come into it; this or `for-recorded`.") @Nullable
            When when,

            @Explain("The kinds of conduct of which each booked record is shown, whoever's it is; this or `when`.")
            @Default("[]")
            List<String> forRecorded,

            @Explain("Where: before `ties`, or everybody in the `neighbourhood`, `district` or `nation`.")
            Audience honour,

            @Explain("The layers of ties that see it, where the audience is `ties`.") @Default("[]")
            List<String> through,

            @Explain("The chance that a person sees it, where the audience is `district` or `nation`.")
            @Default("1")
            @Bounds(min = 0, max = 1)
            double seenBy)
            implements Consequence {
        /// One for a standing, that everybody in the audience sees.
        public Honour(When when, Audience honour, List<String> through) {
            this(when, List.of(), honour, through, 1);
        }

        public Honour {
            forRecorded = List.copyOf(forRecorded);
            through = List.copyOf(through);
        }
    }

    /// The standing that a consequence needs: a grade or a list, exactly one of them.
    @Explain("The standing that a consequence needs: a grade or a list.")
    record When(
            @Explain("Everybody in this grade.") @Nullable String grade,
            @Explain("Everybody on this list.") @Nullable String list,

            @Explain("Whose standing it is: one's own (`self`), or that of a `parent`, so that it meets children.")
            @Default("self")
            Bearer of) {
        /// A standing of one's own.
        public When(@Nullable String grade, @Nullable String list) {
            this(grade, list, Bearer.SELF);
        }

        /// Whether it meets children for the standing of their parents.
        public boolean isOfParents() {
            return of == Bearer.PARENT;
        }
    }

    /// Whose standing brings a consequence.
    enum Bearer {
        /// That of whoever it meets.
        SELF,
        /// That of any adult of a child's household: one of them is enough.
        PARENT
    }

    /// Who sees a denunciation or an honour.
    enum Audience {
        /// The person's contacts in the named layers.
        TIES,
        /// Everybody in the neighbourhood.
        NEIGHBOURHOOD,
        /// Everybody in the district, by a bulletin.
        DISTRICT,
        /// Everybody in the nation, by a bulletin.
        NATION;

        /// Whether it goes beyond the neighbourhood by a bulletin, which is read on the first day of the next span.
        public boolean isBulletin() {
            return this == DISTRICT || this == NATION;
        }
    }
}
