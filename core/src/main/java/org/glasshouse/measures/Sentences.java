package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Level;
import org.glasshouse.outcome.Cause;

/// Says in full sentences what a summary holds.
final class Sentences {
    private static final String ALL = "all";
    private static final double MINUTES_IN_AN_HOUR = 60;
    private static final double HIGHEST_LEVEL = 255;

    private final Summary summary;
    private final Frame frame;
    private final List<Finding> findings = new ArrayList<>();

    Sentences(Summary summary) {
        this.summary = summary;
        this.frame = summary.frame();
    }

    List<Finding> all() {
        people();
        standingAtTheEnd();
        conduct();
        records();
        denials();
        points();
        levels();
        redress();
        findings.addAll(new GroupContrasts(summary).findings());
        findings.addAll(new OrganisationSentences(summary).findings());
        findings.addAll(new ApprovalSentences(summary.lives()).findings());
        findings.addAll(
                summary.published().findings(new RunDays(summary.course().firstDate())));
        return List.copyOf(findings);
    }

    private void people() {
        for (Harm harm : Harm.values()) {
            Interval counted = Interval.ofCounts(summary.flows().perReplicate(harm.column(), ALL, ALL));
            if (harm.possible(frame) || counted.mean() > 0) {
                add("people", harm.key(), Numbers.did(ofPeople(counted), harm.verb(frame)) + ".", counted, "people");
            }
        }
    }

    private void standingAtTheEnd() {
        for (String grade : frame.grades()) {
            Interval counted = standing("grade", grade);
            String sentence = "On the last day " + ofPeople(counted) + " stood in grade " + grade + ".";
            add("at the end", "standing.grade." + grade, sentence, counted, "people");
        }
        ungraded();
        for (String list : frame.lists()) {
            Interval counted = standing("list", list);
            String sentence = "On the last day " + Numbers.did(ofPeople(counted), "were on the " + list) + ".";
            add("at the end", "standing.list." + list, sentence, counted, "people");
        }
    }

    private void ungraded() {
        double[] without = summary.levels().perReplicate("persons", ALL, ALL);
        for (String grade : frame.grades()) {
            double[] with = summary.standing().perReplicate("persons", ALL, ALL, "grade", grade);
            for (int replicate = 0; replicate < without.length; replicate++) {
                without[replicate] -= with[replicate];
            }
        }
        Interval counted = Interval.ofCounts(without);
        if (!frame.grades().isEmpty() && counted.mean() > 0) {
            String sentence = ofPeople(counted) + " had no grade: the regime does not score them.";
            add("at the end", "standing.no-grade", sentence, counted, "people");
        }
    }

    private Interval standing(String standing, String name) {
        return Interval.ofCounts(summary.standing().perReplicate("persons", ALL, ALL, standing, name));
    }

    private void conduct() {
        Interval done = Interval.ofCounts(summary.flows().perReplicate("done", ALL, ALL));
        Interval seen = Interval.ofCounts(summary.flows().perReplicate("seen", ALL, ALL));
        if (seen.mean() > 0) {
            String sentence = Numbers.part(seen, done.mean(), "acts", true) + " left a record.";
            add("records", "conduct.seen", sentence, seen, "acts");
        } else if (done.mean() > 0) {
            add("records", "conduct.done", "None of " + Numbers.with(done) + " acts left a record.", done, "acts");
        }
    }

    private void records() {
        double booked = 0;
        for (Cause cause : Cause.values()) {
            booked += cause.booked() ? mean(recordsOf(cause)) : 0;
        }
        if (booked == 0) {
            return;
        }
        for (Cause cause : Cause.values()) {
            Interval counted = Interval.ofCounts(recordsOf(cause));
            String ofBooked = Numbers.part(counted, booked, "booked records", true);
            String sentence = switch (cause) {
                case TRUE_RECORD -> Numbers.did(ofBooked, "were of what the person had done.");
                case MISATTRIBUTION -> Numbers.did(ofBooked, "were of what somebody else had done.");
                case MISTAKEN_KIND ->
                    Numbers.did(ofBooked, "were of something else that the person had done, taken for it.");
                case MIX_UP ->
                    ofBooked + (isOne(counted) ? " was a mix-up" : " were mix-ups") + ": nobody had done it.";
                case MALICE -> Numbers.did(ofBooked, "were invented by somebody who meant harm.");
                case INVENTION -> Numbers.did(ofBooked, "were invented by officials.");
                case QUOTA -> Numbers.did(ofBooked, "were made up to fill a quota.");
                case FALSE_CLAIM -> Numbers.did(ofBooked, "were claimed by people who had not done it.");
                case DROPPED ->
                    "Officials dropped " + Numbers.counted(counted, "record") + " before "
                            + (isOne(counted) ? "it was" : "they were") + " booked.";
                case NO_SUBJECT -> "";
                case STOPPED ->
                    "Somebody looked at " + Numbers.counted(counted, "record") + " and stopped "
                            + (isOne(counted) ? "it before it was" : "them before they were") + " booked.";
            };
            if (counted.mean() > 0 && !sentence.isEmpty()) {
                add("records", "records." + cause.key(), sentence, counted, "records");
            }
        }
    }

    private static boolean isOne(Interval counted) {
        return Numbers.with(counted).equals("1");
    }

    private double[] recordsOf(Cause cause) {
        double[] sum = new double[summary.replicates()];
        for (List<String> key : summary.records().keys()) {
            if (key.getLast().equals(cause.key())) {
                plus(sum, summary.records().perReplicate("records", key));
            }
        }
        return sum;
    }

    private void denials() {
        double[] denied = new double[summary.replicates()];
        double[] minutes = new double[summary.replicates()];
        for (List<String> key : summary.services().keys()) {
            if (Outcomes.isDenial(key.getLast())) {
                plus(denied, summary.services().perReplicate("times", key));
            }
            plus(minutes, summary.services().perReplicate("minutes", key));
        }
        Interval times = Interval.ofCounts(denied);
        if (Harm.DENIED.possible(frame)) {
            String sentence = "People asked for a service and were denied it " + often(times) + ".";
            add("denials", "services.denied", sentence, times, "times");
        }
        told("priced", "People asked for a service and paid more for it than others ");
        told("delayed", "People asked for a service and got it later than others ");
        Interval hours = Interval.ofCounts(
                Arrays.stream(minutes).map(each -> each / MINUTES_IN_AN_HOUR).toArray());
        if (hours.mean() > 0) {
            String sentence = "What they used instead cost them " + Numbers.counted(hours, "hour") + ".";
            add("denials", "services.hours", sentence, hours, "hours");
        }
    }

    private void told(String outcome, String what) {
        double[] sum = new double[summary.replicates()];
        boolean met = false;
        for (List<String> key : summary.services().keys()) {
            if (key.getLast().equals(outcome)) {
                plus(sum, summary.services().perReplicate("times", key));
                met = true;
            }
        }
        if (met) {
            Interval times = Interval.ofCounts(sum);
            add("denials", "services." + outcome, what + often(times) + ".", times, "times");
        }
    }

    private void points() {
        moved("associated", "points.associated", "Ties to others");
        moved("from_stars", "points.from-stars", "The stars of the household");
        moved("expired", "points.expired", "Records that ran out");
    }

    private void moved(String column, String key, String subject) {
        Interval amount = Interval.ofAmounts(summary.flows().perReplicate(column, ALL, ALL), Interval.CONFIDENCE);
        if (amount.mean() == 0) {
            return;
        }
        boolean gave = amount.mean() > 0;
        Interval size = gave ? amount : new Interval(-amount.mean(), -amount.high(), -amount.low(), amount.kind());
        String sentence = subject + (gave ? " gave people " : " took from people ") + Numbers.counted(size, "point")
                + ", all in all.";
        add("points", key, sentence, amount, "points");
    }

    private void levels() {
        double[] persons = summary.levels().perReplicate("persons", ALL, ALL);
        for (Level level : Level.values()) {
            String name = Keys.of(level);
            double[] each = summary.levels().perReplicate(name, ALL, ALL);
            for (int replicate = 0; replicate < each.length; replicate++) {
                each[replicate] = persons[replicate] == 0 ? 0 : each[replicate] / persons[replicate];
            }
            Interval average = Interval.ofAmounts(each, Interval.CONFIDENCE);
            if (average.mean() > 0) {
                String sentence = "On the last day the average person carried " + name + " of " + Numbers.with(average)
                        + " on a scale to " + Numbers.mean(HIGHEST_LEVEL) + ".";
                add("feelings", "levels." + name, sentence, average, "levels");
            }
        }
    }

    private void redress() {
        redressed("record-expired", "Records ran out", "times");
        // Whoever is on a list for a grade may be off it without any term; which it was, the tables don't say.
        String over = frame.grades().isEmpty() ? " at the end of a term" : ", their term over or their grade better,";
        redressed("left-list", "People came off a list" + over, "times");
        redressed("left-list-early", "People came off a list before their term was over", "times");
        redressed("left-list-by-review", "People came off a list because a review struck a record", "times");
        redressed("noticed-wrong", "People heard of a record of what they had not done", "times");
        redressed("appealed-wrong", "People appealed against such a record", "times");
        redressed("struck-wrong", "Reviews struck such a record", "times");
        redressed("upheld-wrong", "Reviews let such a record stand", "times");
        redressed("noticed-right", "People heard of a record of what they had done", "times");
        redressed("appealed-right", "People appealed against a record of what they had done", "times");
        redressed("struck-right", "Reviews struck a record of what the person had done", "times");
        redressed("grade-rose", "People rose to a better grade", "times");
    }

    private void redressed(String event, String subject, String unit) {
        Interval times = Interval.ofCounts(summary.redress().perReplicate("times", event));
        if (times.mean() > 0) {
            add("redress", "redress." + event, subject + " " + often(times) + ".", times, unit);
        }
    }

    /// `once`, `212 (181 to 243) times`.
    private static String often(Interval times) {
        String number = Numbers.with(times);
        return number.equals("1") ? "once" : number + " times";
    }

    private String ofPeople(Interval counted) {
        return Numbers.part(counted, (double) frame.persons(), "people", false);
    }

    private void add(String topic, String key, String sentence, Interval interval, String unit) {
        findings.add(new Finding(topic, key, sentence, interval, unit));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static void plus(double[] sum, double[] more) {
        for (int each = 0; each < sum.length; each++) {
            sum[each] += more[each];
        }
    }
}
