package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.glasshouse.model.Approval;
import org.glasshouse.model.CollectiveAction;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;
import org.glasshouse.outcome.Cause;
import org.glasshouse.outcome.LifeMeasure;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.glasshouse.random.Draws;
import org.glasshouse.society.Population;
import org.jspecify.annotations.Nullable;

/// The two further books of every life ([LifeMeasure]), kept by the same phases as the real one: the same
/// Close grades, lists and clamps, under the same amendments. Nobody acts in them; records reach them from
/// the real day.
final class Bookkeeping {
    /// What has no place in a book of one's own records: what comes from others, and what only feelings
    /// answer to.
    private static final Set<Mechanism> NOT_KEPT = Set.of(
            Mechanism.ASSOCIATION,
            Mechanism.HOUSEHOLD_STARS,
            Mechanism.HOUSEHOLD_LIABILITY,
            Mechanism.PUBLICATION,
            Mechanism.FAVOUR,
            Mechanism.STRAIN,
            Mechanism.FEAR,
            Mechanism.ISOLATION,
            Mechanism.SHUNNING);

    private static final double THOUSANDTHS = 1000;

    private final CompiledScenario real;
    private final CompiledScenario books;
    private final Reach reach;
    private final Decay decay;
    private final Population population;
    private final Draws draws;
    private final Exchange post;
    private final List<Clerk> clerks = new ArrayList<>();
    private final Ledger[] ledgers;
    private final int days;
    /// Number of the domain of each rule's kind and of each meeting's service.
    private final int[] domainOfRule;

    private final int[] domainOfMeeting;
    private final int domains;
    /// Gravity of each rule's kind in thousandths, -1 where the society gives none.
    private final int[] gravityOfRule;

    Bookkeeping(CompiledEpochs epochs, Population population, Draws draws) {
        this.real = epochs.first();
        Scenario scenario = real.scenario();
        CompiledEpochs compiled = Objects.requireNonNull(epochs.books(), "no tables for the books");
        this.books = compiled.first();
        this.reach = new Reach(compiled, population, draws);
        this.decay = new Decay(books);
        this.population = population;
        this.draws = draws;
        this.post = new Exchange(population, scenario.file().exchange().days(), compiled.longestDelayDays());
        this.ledgers = new Ledger[population.neighbourhoods()];
        this.days = scenario.file().horizon().days();
        Society society = scenario.society();
        Map<String, Integer> numbers = new HashMap<>();
        this.domainOfRule = real.rules().stream()
                .map(rule -> society.conduct().get(rule.kind()))
                .mapToInt(kind -> kind == null ? 0 : number(numbers, kind.domain()))
                .toArray();
        this.domainOfMeeting = real.meetings().stream()
                .map(meeting -> society.services().get(meeting.service()))
                .mapToInt(service -> service == null ? 0 : number(numbers, service.domain()))
                .toArray();
        this.domains = Math.max(1, numbers.size());
        this.gravityOfRule = real.rules().stream()
                .map(rule -> society.conduct().get(rule.kind()))
                .mapToInt(Bookkeeping::gravity)
                .toArray();
    }

    /// A compiled scenario with tables for the further books, where it keeps them: once for all replicates.
    static CompiledEpochs prepared(CompiledEpochs epochs) {
        Scenario scenario = epochs.first().scenario();
        if (!scenario.file().ledgers()) {
            return epochs;
        }
        CompiledEpochs books = Compiler.compile(new Scenario(
                scenario.file().without(NOT_KEPT), scenario.society(), scenario.regime(), scenario.epochs()));
        if (books.first().rules().size() != epochs.first().rules().size()) {
            throw new IllegalStateException("the books number their rules otherwise");
        }
        return epochs.with(books);
    }

    private static int number(Map<String, Integer> numbers, String domain) {
        Integer known = numbers.putIfAbsent(domain, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    private static int gravity(@Nullable Conduct kind) {
        Double known = kind == null ? null : kind.gravity();
        return known == null ? -1 : (int) Math.round(known * THOUSANDTHS);
    }

    /// Opens the books of a neighbourhood.
    ///
    /// @param ranked the grades of points where ranks give them, else null
    void open(Neighbourhood actual, byte @Nullable [] ranked) {
        Stocks unused = new Stocks(
                books.cells().size(),
                books.standings().grades.size(),
                books.standings().lists.size());
        int number = actual.number;
        Founding founding = new Founding(reach.first(number), population, draws, ranked);
        ledgers[number] = new Ledger(actual, founding.found(number, unused), founding.found(number, unused), domains);
        ledgers[number].lookAtEverybody();
    }

    /// Sorts the books' own post for the span that begins on a day.
    void sortFor(int spanStart) {
        post.sortFor(spanStart);
    }

    /// Takes what the clerks sent during a span.
    void collect(int nextSpanStart) {
        clerks.forEach(clerk -> post.collect(clerk.right.outbox, nextSpanStart));
    }

    /// A clerk for one lane.
    Clerk clerk() {
        Clerk clerk = new Clerk();
        clerks.add(clerk);
        return clerk;
    }

    /// The table of what was done to whom, in the order of cells, measures and amounts.
    Table lives(int replicate) {
        Map<Key, Long> persons = new TreeMap<>();
        for (Ledger ledger : ledgers) {
            ledger.finish(days);
        }
        Approval approval = real.scenario().society().approval();
        if (approval != null) {
            new Attitudes(approval, real.scale(), population, ledgers, draws).ask();
        }
        for (Ledger ledger : ledgers) {
            ledger.tell(
                    (measure, traitBits, amount) ->
                            persons.merge(new Key(real.cells().of(traitBits), measure, amount), 1L, Long::sum),
                    days);
        }
        Table table = new Table(TableKind.LIVES);
        persons.forEach((key, number) -> table.number(replicate)
                .word(real.cells().name(key.cell))
                .word(key.measure.key())
                .number(key.amount)
                .number(number)
                .endRow());
        CollectiveAction together = real.scenario().society().collectiveAction();
        if (together != null) {
            Neighbourhood[] actual = Arrays.stream(ledgers).map(Ledger::actual).toArray(Neighbourhood[]::new);
            int reached = new Cascade(together, population, actual, draws, real.shunning()).size();
            table.number(replicate)
                    .word("society")
                    .word(LifeMeasure.CASCADE.key())
                    .number(reached)
                    .number(1)
                    .endRow();
        }
        return table;
    }

    private record Key(int cell, LifeMeasure measure, int amount) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byCell = Integer.compare(cell, other.cell);
            int byMeasure = measure.compareTo(other.measure);
            return byCell != 0 ? byCell : byMeasure != 0 ? byMeasure : Integer.compare(amount, other.amount);
        }
    }

    /// Who keeps the books of the neighbourhood that a lane is in.
    final class Clerk {
        private final Lane own = new Lane(books, population, draws).tellingNobody();
        private final Lane right =
                new Lane(books, population, draws).tellingNobody().byTheRules();
        private Ledger ledger = ledgers[0];
        private List<Stretch> stretches = List.of();
        private int number;

        /// Turns to a neighbourhood for a span of days.
        ///
        /// @param ranked the grades of points where ranks give them, else null
        void enter(int neighbourhood, int firstDay, int spanDays, byte @Nullable [] ranked) {
            ledger = ledgers[neighbourhood];
            stretches = reach.stretches(neighbourhood);
            own.ranked = ranked;
            right.ranked = ranked;
            own.enter(ledger.own, firstDay, spanDays);
            right.enter(ledger.right, firstDay, spanDays);
            post.deliver(neighbourhood, right, firstDay);
            number = 0;
        }

        /// Begins a day in the books.
        void begin(int day) {
            while (number + 1 < stretches.size() && day >= stretches.get(number + 1).firstDay) {
                number++;
            }
            Stretch stretch = stretches.get(number);
            for (Lane lane : new Lane[] {own, right}) {
                lane.comeUnder(stretch.compiled);
                lane.onDay(day);
                stretch.begin(lane, decay);
            }
        }

        /// Ends a day in the books, and counts it.
        ///
        /// @param sanctioned for each byte of standing whether it is a sanction under what is in force
        void end(int day, boolean[] sanctioned) {
            Stretch stretch = stretches.get(number);
            if (day == stretch.firstDay) {
                ledger.lookAtEverybody();
            }
            stretch.end(own);
            stretch.end(right);
            // Nobody hears of what only the books know.
            own.outbox.clear();
            ledger.close(day, sanctioned);
        }

        /// A channel has seen what people did; whatever becomes of the record, the right book holds it.
        void seen(RecordRule rule, Candidates doers) {
            RecordRule kept = right.compiled.rules().get(rule.index());
            for (int each = 0; each < doers.count; each++) {
                int local = doers.locals[each];
                if (right.isSubject(right.here().traitsOf(local))) {
                    right.stand(kept, local);
                }
            }
        }

        /// A record has been booked on a person.
        ///
        /// @param points what it gave
        void booked(RecordRule rule, int points, Cause cause, int local) {
            own.book(own.compiled.rules().get(rule.index()), cause, local, -1, own.day());
            ledger.recorded(local, rule.harms() ? domainOfRule[rule.index()] : -1);
            if (rule.harms()) {
                ledger.weighed(local, gravityOfRule[rule.index()], Math.max(0, -points));
            }
            if (cause != Cause.TRUE_RECORD && rule.harms()) {
                ledger.add(LifeMeasure.WRONG_RECORDS, local, 1);
                ledger.add(LifeMeasure.POINTS_LOST_WRONGLY, local, Math.max(0, -points));
            }
        }

        /// Something has become of a wrong record on a person.
        void redressed(LifeMeasure what, int local) {
            ledger.add(what, local, 1);
        }

        /// A review has struck a record on a person; the right book, which holds no error, knows nothing of it.
        void struck(int rule, int local, int bookedDay) {
            stretches.get(number).undo(own, local, rule, bookedDay);
        }

        /// A person is honoured in public.
        void honoured(int local) {
            ledger.add(LifeMeasure.HONOURS, local, 1);
        }

        /// Contacts keep away from a person for a week.
        void shunned(int local, int contacts) {
            ledger.add(LifeMeasure.TIE_DAYS_CUT, local, contacts * Math.min(Decay.DAYS, days - own.day()));
        }

        /// Points have come to a person through a tie or the household's stars.
        void tied(int local, int points) {
            ledger.add(LifeMeasure.POINTS_LOST_THROUGH_TIES, local, Math.max(0, -points));
        }

        /// A request was denied, or granted dearer or later than to others.
        void met(Meeting meeting, int local) {
            ledger.add(LifeMeasure.MINUTES_LOST, local, meeting.minutes());
            ledger.add(LifeMeasure.INCOME_LOST, local, meeting.incomeThousandths());
            ledger.add(LifeMeasure.DAYS_WAITED, local, meeting.waitDays());
            ledger.add(LifeMeasure.DETRIMENTS, local, 1);
            if (!ledger.isOnRecord(local, domainOfMeeting[meeting.index()])) {
                ledger.add(LifeMeasure.UNRELATED_DETRIMENTS, local, 1);
            }
        }
    }
}
