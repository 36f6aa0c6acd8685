package org.glasshouse.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.CompiledScenario.Scale;
import org.glasshouse.model.Approval;
import org.glasshouse.model.Approval.OfOthers;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.LifeMeasure;
import org.glasshouse.random.Draws;
import org.glasshouse.random.Purpose;
import org.glasshouse.society.Population;
import org.glasshouse.society.TraitBits;
import org.jspecify.annotations.Nullable;

/// Asks everybody but children, once the last day is over, whether they approve of being scored and of scoring others.
///
/// Thresholds, and who is told what is done to others, are drawn by person, the same in every arm. Reads points and
/// ledgers and writes ledgers alone; nothing that anybody does hangs on the answers. O(persons x contacts).
final class Attitudes {
    private static final double UNITS = 0x1p32;
    private static final int CHILD = Trait.AGE.categories().indexOf("child");

    private final Approval rules;
    private final Scale scale;
    private final Ledger[] ledgers;
    private final Draws draws;
    private final Contacts contacts;
    private final List<Integer> layers;
    private final Share base;
    private final @Nullable Share baseOfOthers;
    private final int threshold = Purpose.APPROVAL.counter("approves");
    private final int told = Purpose.TOLD.counter("told");
    private final long[] words = new long[2];
    /// Who has been under a sanction, by person.
    private final BitSet sanctioned = new BitSet();
    /// The group of each person, by its number among the classes of the trait.
    private final byte[] group;
    /// How many of each group have been under a sanction.
    private final int[] sanctionedOf = new int[Trait.GROUP.categories().size()];

    Attitudes(Approval rules, Scale scale, Population population, Ledger[] ledgers, Draws draws) {
        this.rules = rules;
        this.scale = scale;
        this.ledgers = ledgers;
        this.draws = draws;
        this.contacts = new Contacts(population.ties());
        this.layers = rules.through().stream()
                .map(name -> population.ties().layer(name))
                .toList();
        this.base = new Share(rules.base(), rules.by());
        OfOthers others = rules.ofOthers();
        this.baseOfOthers = others == null ? null : new Share(others.base(), others.by());
        this.group = new byte[population.persons()];
    }

    /// Enters the answers into the ledgers, whose days are all counted.
    void ask() {
        for (Ledger ledger : ledgers) {
            Neighbourhood here = ledger.actual();
            for (int local = 0; local < here.persons; local++) {
                int person = here.firstPerson + local;
                group[person] = (byte) TraitBits.categoryOf(Trait.GROUP, here.traitsOf(local));
                if (ledger.amount(LifeMeasure.SANCTION_DAYS, local) > 0) {
                    sanctioned.set(person);
                    sanctionedOf[group[person]]++;
                }
            }
        }
        for (Ledger ledger : ledgers) {
            for (int local = 0; local < ledger.actual().persons; local++) {
                if (TraitBits.categoryOf(Trait.AGE, ledger.actual().traitsOf(local)) != CHILD) {
                    ask(ledger, local);
                }
            }
        }
    }

    private void ask(Ledger ledger, int local) {
        int person = ledger.actual().firstPerson + local;
        boolean isTold = unit(person, told) < rules.told();
        double needs = unit(person, threshold);
        boolean approves = needs < forBeingScored(ledger, local, isTold);
        boolean wasPunished = sanctioned.get(person);
        ledger.add(LifeMeasure.ASKED, local, baseOfOthers == null ? 1 : 2);
        enter(ledger, LifeMeasure.TOLD, local, isTold);
        enter(ledger, LifeMeasure.ASKED_PUNISHED, local, wasPunished);
        enter(ledger, LifeMeasure.APPROVES, local, approves);
        enter(ledger, LifeMeasure.APPROVES_PUNISHED, local, approves && wasPunished);
        enter(ledger, LifeMeasure.APPROVES_TOLD, local, approves && isTold);
        OfOthers others = rules.ofOthers();
        if (others != null && baseOfOthers != null) {
            int bits = ledger.actual().traitsOf(local);
            boolean forOthers = needs < baseOfOthers.of(bits) + (isTold ? forScoring(others, person) : 0);
            enter(ledger, LifeMeasure.APPROVES_FOR_OTHERS, local, forOthers);
            enter(ledger, LifeMeasure.APPROVES_FOR_OTHERS_ONLY, local, forOthers && !approves);
        }
    }

    private static void enter(Ledger ledger, LifeMeasure measure, int local, boolean isSo) {
        ledger.add(measure, local, isSo ? 1 : 0);
    }

    private double unit(int person, int counter) {
        draws.block(person, 0, Draws.GENERATION_DAY, counter, words);
        return (words[0] >>> 32) / UNITS;
    }

    /// What speaks for being scored to a person.
    private double forBeingScored(Ledger ledger, int local, boolean isTold) {
        Neighbourhood here = ledger.actual();
        int person = here.firstPerson + local;
        double speaks = base.of(here.traitsOf(local)) + rules.pride() * position(here, local);
        if (ledger.amount(LifeMeasure.HONOURS, local) > 0) {
            speaks += rules.honoured();
        }
        if (sanctioned.get(person)) {
            speaks += rules.punished();
        }
        if (isTold) {
            speaks += sanctioned.isEmpty() ? 0 : rules.heard();
            speaks += rules.seen() == 0 ? 0 : rules.seen() * shareSanctioned(person, /* ofOtherGroups= */ false);
        }
        return speaks;
    }

    /// What a person who is told perceives of the scoring of other groups.
    private double forScoring(OfOthers others, int person) {
        int ofOthers = sanctioned.cardinality() - sanctionedOf[group[person]];
        double speaks = ofOthers == 0 ? 0 : others.heard();
        return speaks + (others.seen() == 0 ? 0 : others.seen() * shareSanctioned(person, /* ofOtherGroups= */ true));
    }

    /// Which share of the contacts, or of those of other groups, have been under a sanction; 0 of none.
    private double shareSanctioned(int person, boolean ofOtherGroups) {
        int found = contacts.find(layers, person);
        int counted = 0;
        int punished = 0;
        for (int each = 0; each < found; each++) {
            int contact = contacts.get(each);
            if (!ofOtherGroups || group[contact] != group[person]) {
                counted++;
                punished += sanctioned.get(contact) ? 1 : 0;
            }
        }
        return counted == 0 ? 0 : (double) punished / counted;
    }

    /// Where somebody's points lie: 1 at the upper end of the scale, 0 at their start, -1 at its lower end.
    private double position(Neighbourhood here, int local) {
        int traits = here.traitsOf(local);
        if (here.points == null || !scale.covers(traits)) {
            return 0;
        }
        int start = scale.starts().of(traits);
        int above = here.points[local] - start;
        if (above == 0) {
            return 0;
        }
        return (double) above / (above > 0 ? scale.most() - start : start - scale.least());
    }

    /// A share of people, by what they are.
    private static final class Share {
        private final ClassIndex index;
        private final double[] shares;

        Share(double base, Map<Trait, Map<String, Double>> by) {
            this.index = ClassIndex.over(by.keySet());
            this.shares = index.products(base, by);
        }

        double of(int traitBits) {
            return Math.min(1, shares[index.of(traitBits)]);
        }
    }
}
