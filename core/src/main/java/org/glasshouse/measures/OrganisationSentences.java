package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.model.SubjectClass;

/// Says in full sentences what befell businesses and public bodies.
final class OrganisationSentences {
    private final OrganisationTotals totals;
    private final List<Finding> findings = new ArrayList<>();

    OrganisationSentences(Summary summary) {
        this.totals = summary.organisations();
    }

    List<Finding> findings() {
        tell(SubjectClass.BUSINESSES, "businesses");
        tell(SubjectClass.PUBLIC_BODIES, "public bodies");
        return List.copyOf(findings);
    }

    private void tell(SubjectClass subjects, String noun) {
        double number = totals.number(subjects);
        if (number == 0) {
            return;
        }
        befell(subjects, noun, "first_low", "ever-lowest-grade", "fell into the lowest grade at some time");
        befell(subjects, noun, "first_listed", "ever-listed", "were on a list at some time");
        befell(subjects, noun, "first_denied", "ever-denied", "were denied a service at some time");
        for (String list : totals.met(subjects, "list")) {
            Interval counted = Interval.ofCounts(totals.standing(subjects, "list", list));
            String sentence = "On the last day "
                    + Numbers.did(Numbers.part(counted, number, noun, false), "were on the " + list) + ".";
            add(subjects, noun, "list." + list, sentence, counted, noun);
        }
        for (String grade : totals.met(subjects, "grade")) {
            Interval counted = Interval.ofCounts(totals.standing(subjects, "grade", grade));
            String sentence =
                    "On the last day " + Numbers.part(counted, number, noun, false) + " stood in grade " + grade + ".";
            add(subjects, noun, "grade." + grade, sentence, counted, noun);
        }
        acts(subjects, noun);
        wrong(subjects, noun);
        Interval tied = Interval.ofAmounts(totals.flow(subjects, "associated"), Interval.CONFIDENCE);
        if (tied.mean() < 0) {
            Interval size = new Interval(-tied.mean(), -tied.high(), -tied.low(), tied.kind());
            String sentence = "What befell their owners took from " + noun + " " + Numbers.counted(size, "point")
                    + ", all in all.";
            add(subjects, noun, "points.associated", sentence, tied, "points");
        }
    }

    private void befell(SubjectClass subjects, String noun, String column, String key, String verb) {
        Interval counted = Interval.ofCounts(totals.flow(subjects, column));
        if (counted.mean() > 0) {
            String sentence = Numbers.did(Numbers.part(counted, totals.number(subjects), noun, false), verb) + ".";
            add(subjects, noun, key, sentence, counted, noun);
        }
    }

    private void acts(SubjectClass subjects, String noun) {
        Interval done = Interval.ofCounts(totals.flow(subjects, "done"));
        Interval seen = Interval.ofCounts(totals.flow(subjects, "seen"));
        if (done.mean() > 0) {
            String sentence = Numbers.part(seen, done.mean(), "acts of " + noun, true) + " left a record.";
            add(subjects, noun, "seen", sentence, seen, "acts");
        }
    }

    private void wrong(SubjectClass subjects, String noun) {
        Interval booked = Interval.ofCounts(totals.flow(subjects, "records"));
        Interval wrong = Interval.ofCounts(totals.flow(subjects, "wrong_records"));
        if (wrong.mean() > 0) {
            String sentence = Numbers.did(
                    Numbers.part(wrong, booked.mean(), "records booked on " + noun, true),
                    "were of what they had not done.");
            add(subjects, noun, "wrong-records", sentence, wrong, "records");
        }
    }

    private void add(SubjectClass subjects, String topic, String key, String sentence, Interval interval, String unit) {
        findings.add(new Finding(topic, "organisations." + subjects.key() + "." + key, sentence, interval, unit));
    }
}
