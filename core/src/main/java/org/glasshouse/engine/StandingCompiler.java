package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.glasshouse.engine.Meeting.Answer;
import org.glasshouse.model.Band;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Consequence.When;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Points;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Service;
import org.glasshouse.model.Society;
import org.glasshouse.random.Purpose;

/// Compiles grades, lists and consequences into tables over the byte of standing.
final class StandingCompiler {
    private static final int MINUTES_AN_HOUR = 60;
    private static final int STANDINGS = 256;
    /// The condition of a consequence that is not at work.
    private static final When NOBODY = new When(null, null);

    private final Society society;
    private final Regime regime;
    private final Regime inForce;
    private final List<String> grades;
    private final List<String> lists;

    StandingCompiler(Society society, Epoch epoch, List<String> grades, List<String> lists) {
        this.society = society;
        this.regime = epoch.regime();
        this.inForce = epoch.inForce();
        this.grades = grades;
        this.lists = lists;
    }

    /// One meeting for each consequence that concerns a service.
    List<Meeting> meetings() {
        List<Meeting> meetings = new ArrayList<>();
        regime.consequences().forEach((name, consequence) -> {
            int index = meetings.size();
            switch (consequence) {
                case Consequence.Deny deny ->
                    meetings.add(new Meeting(
                            index,
                            name,
                            deny.deny(),
                            asks(deny.deny(), deny.stillAsks()),
                            Answer.DENIED,
                            deny.instead(),
                            (int) Math.round(deny.costsHours() * MINUTES_AN_HOUR),
                            thousandths(deny.costsIncomeDays()),
                            0,
                            deny.when().isOfParents()));
                case Consequence.Price price ->
                    meetings.add(meeting(index, name, price, Answer.PRICED, thousandths(price.costsIncomeDays()), 0));
                case Consequence.Delay delay ->
                    meetings.add(meeting(index, name, delay, Answer.DELAYED, 0, delay.byDays()));
                case Consequence.Discount discount ->
                    meetings.add(meeting(
                            index, name, discount, Answer.DISCOUNTED, thousandths(discount.savesIncomeDays()), 0));
                case Consequence.Hasten hasten ->
                    meetings.add(meeting(index, name, hasten, Answer.HASTENED, 0, hasten.byDays()));
                case Consequence.Grant grant -> meetings.add(meeting(index, name, grant, Answer.GRANTED, 0, 0));
                case Consequence.Give _, Consequence.Publish _, Consequence.Honour _ -> {
                    // A gift follows a record, not a request; nobody asks to be shown in public.
                }
            }
        });
        return List.copyOf(meetings);
    }

    private Meeting meeting(
            int index, String name, Consequence consequence, Answer answer, int incomeThousandths, int waitDays) {
        String service = Objects.requireNonNull(consequence.service());
        When when = consequence.condition();
        boolean ofParents = when != null && when.isOfParents();
        return new Meeting(
                index, name, service, asks(service, 1), answer, null, 0, incomeThousandths, waitDays, ofParents);
    }

    private static int thousandths(double days) {
        return (int) Math.round(days * 1000);
    }

    /// Who asks for a service on a day, and how much oftener than otherwise.
    private Chances asks(String name, double times) {
        Service service = service(name);
        return Chances.of(service.rate() / 365 * times, service.by());
    }

    private Service service(String name) {
        Service service = society.services().get(name);
        if (service == null) {
            throw new IllegalArgumentException("no service is called " + name);
        }
        return service;
    }

    /// The services that some consequence concerns. Where several meet somebody, a denial goes before a
    /// price, that before a delay, and that before a favour; of two alike the first in the file.
    List<ServiceTable> services(List<Meeting> meetings) {
        Set<String> concerned = new LinkedHashSet<>();
        meetings.forEach(meeting -> concerned.add(meeting.service()));
        List<When> conditions = new ArrayList<>();
        regime.consequences().forEach((name, consequence) -> {
            if (consequence.meetsRequests()) {
                When when = consequence.condition();
                conditions.add(when != null && inForce.consequences().containsKey(name) ? when : NOBODY);
            }
        });
        List<ServiceTable> tables = new ArrayList<>();
        for (String name : concerned) {
            List<Meeting> own = meetings.stream()
                    .filter(meeting -> meeting.service().equals(name) && !meeting.ofParents())
                    .toList();
            List<Meeting> inherited = meetings.stream()
                    .filter(meeting -> meeting.service().equals(name) && meeting.ofParents())
                    .toList();
            tables.add(new ServiceTable(
                    Purpose.DEMAND.counter(name),
                    service(name).of(),
                    met(own, conditions),
                    inherited.isEmpty() ? null : met(inherited, conditions)));
        }
        return List.copyOf(tables);
    }

    /// The number of the meeting that each byte of standing brings, -1 where none does.
    private byte[] met(List<Meeting> possible, List<When> conditions) {
        byte[] met = new byte[STANDINGS];
        for (int standing = 0; standing < STANDINGS; standing++) {
            Meeting first = null;
            for (Meeting meeting : possible) {
                boolean meets = holds(conditions.get(meeting.index()), standing);
                first = meets && (first == null || meeting.goesBefore(first)) ? meeting : first;
            }
            met[standing] = (byte) (first == null ? -1 : first.index());
        }
        return met;
    }

    private boolean holds(When when, int standing) {
        if (when.grade() != null) {
            return (standing & Standings.GRADE_MASK) == grades.indexOf(when.grade());
        }
        return when.list() != null && (standing & Standings.listBit(lists.indexOf(when.list()))) != 0;
    }

    Standings standings(List<ServiceTable> services) {
        boolean[] restricted = new boolean[STANDINGS];
        boolean[] inherited = new boolean[STANDINGS];
        byte[] published = new byte[STANDINGS];
        for (int standing = 0; standing < STANDINGS; standing++) {
            for (ServiceTable service : services) {
                restricted[standing] |= service.met[standing] >= 0;
                inherited[standing] |= service.ofParents != null && service.ofParents[standing] >= 0;
            }
            int publication = 0;
            for (Map.Entry<String, Consequence> each : regime.consequences().entrySet()) {
                When when = each.getValue().condition();
                if (each.getValue().audience() != null) {
                    if (when != null && inForce.consequences().containsKey(each.getKey()) && holds(when, standing)) {
                        published[standing] |= (byte) (1 << publication);
                    }
                    publication++;
                }
            }
        }
        int[] entersAt = new int[lists.size()];
        int[] termDays = new int[lists.size()];
        int[] exitDays = new int[lists.size()];
        int[] entryPoints = new int[lists.size()];
        int list = 0;
        for (Map.Entry<String, ListRule> each : regime.lists().entrySet()) {
            ListRule rule = each.getValue();
            boolean atWork = inForce.lists().containsKey(each.getKey());
            String grade = atWork ? rule.entersAt() : null;
            entersAt[list] = grade == null ? Standings.NO_GRADE : grades.indexOf(grade);
            termDays[list] = rule.termDays();
            entryPoints[list] = atWork ? rule.points() : 0;
            exitDays[list++] = rule.exitDays();
        }
        return new Standings(
                grades,
                lists,
                entersAt,
                termDays,
                exitDays,
                entryPoints,
                gradeOfPoints(),
                restricted,
                inherited,
                published,
                sanctioned());
    }

    private boolean[] sanctioned() {
        boolean[] sanctioned = new boolean[STANDINGS];
        for (Consequence each : inForce.consequences().values()) {
            When when = each.isSanction() ? each.condition() : null;
            // What meets a child is not laid on the parent for whose standing it is.
            for (int standing = 0; when != null && !when.isOfParents() && standing < STANDINGS; standing++) {
                sanctioned[standing] |= holds(when, standing);
            }
        }
        return sanctioned;
    }

    private byte[] gradeOfPoints() {
        Points points = regime.points();
        if (points == null || grades.isEmpty()) {
            return new byte[points == null ? 0 : points.max() - points.min() + 1];
        }
        byte[] gradeOf = new byte[points.max() - points.min() + 1];
        for (int each = 0; each < gradeOf.length; each++) {
            for (int grade = 0; grade < grades.size(); grade++) {
                Band band = regime.grades().get(grades.get(grade));
                if (band != null && band.holds(points.min() + each)) {
                    gradeOf[each] = (byte) grade;
                }
            }
        }
        return gradeOf;
    }
}
