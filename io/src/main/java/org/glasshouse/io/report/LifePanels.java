package org.glasshouse.io.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.glasshouse.measures.Life;
import org.glasshouse.measures.LifeEvent;
import org.glasshouse.measures.Numbers;
import org.glasshouse.measures.RunDays;

/// The pictures of one life, each drawn twice: broad for a desk and paper, narrow for a telephone.
final class LifePanels {
    private static final int BROAD = 700;
    private static final int NARROW = 352;
    private static final int POINTS_HEIGHT = 200;
    private static final int ROW = 22;
    private static final int AXIS = 50;
    private static final int LEAST_HEIGHT = 52;
    private static final int MARGIN = 20;
    private static final double GAP = 6;
    private static final double LETTER = 7.2;
    private static final double PIXELS_OF_A_DATE = 85;

    private final Life life;
    private final RunDays days;
    private final int lastDay;

    LifePanels(Life life, RunDays days) {
        this.life = life;
        this.days = days;
        this.lastDay = Math.max(1, life.days() - 1);
    }

    /// A lane of the picture of events: what is in it, and the mark of one.
    private record Lane(String name, int mark, List<LifeEvent> events) {}

    /// The pictures for which there is anything to draw.
    List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        List<LifeEvent> points = events(event -> event.isPointsBy(LifeEvent.CLOSE) || event.is("start"));
        if (life.counts().points() != null && points.size() > 1) {
            panels.add(points("life-points-broad", BROAD, "panel whole broad", points));
            panels.add(points("life-points-narrow", NARROW, "panel whole narrow", points));
        }
        List<Lane> lanes = lanes();
        if (!lanes.isEmpty()) {
            panels.add(events("life-events-broad", BROAD, "panel whole broad", lanes));
            panels.add(events("life-events-narrow", NARROW, "panel whole narrow", lanes));
        }
        return panels;
    }

    private List<LifeEvent> events(Predicate<LifeEvent> which) {
        return life.events().stream().filter(which).toList();
    }

    private List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(new Lane("right record", 1, events(event -> event.is("record") && !event.isWrongRecord())));
        lanes.add(new Lane("wrong record", 4, events(LifeEvent::isWrongRecord)));
        lanes.add(new Lane("grade rose", 2, events(event -> event.is("grade") && event.change() > 0)));
        lanes.add(new Lane("grade fell", 6, events(event -> event.is("grade") && event.change() < 0)));
        lanes.add(new Lane("put on a list", 15, events(event -> event.is("listed"))));
        lanes.add(new Lane("came off a list", 0, events(event -> event.is("left-list"))));
        lanes.add(new Lane("denied a service", 16, events(LifeEvent::isDenial)));
        lanes.add(new Lane("shown in public", 17, events(event -> event.is("denounced"))));
        lanes.removeIf(lane -> lane.events.isEmpty());
        return lanes;
    }

    private Panel points(String key, int width, String place, List<LifeEvent> points) {
        int size = points.size();
        double[] day = new double[size + 1];
        double[] value = new double[size + 1];
        for (int each = 0; each < size; each++) {
            day[each] = points.get(each).day();
            value[each] = points.get(each).value();
        }
        day[size] = lastDay;
        value[size] = value[size - 1];
        double greatest = Arrays.stream(value).max().orElse(0);
        double least = Math.min(0, Arrays.stream(value).min().orElse(0));
        List<Tick> ticks = Tick.upTo(greatest, number -> Numbers.whole(Math.round(number)));
        String svg = new Plot(width, POINTS_HEIGHT)
                .across(0, lastDay, Tick.days(lastDay, days.start()), false)
                .up(least, ticks.getLast().at(), ticks, true)
                .steps(day, value)
                .svg(key, "Points of person " + Numbers.whole(life.person()), pointsInWords());
        return new Panel("Points at the close of the day", svg, place);
    }

    private String pointsInWords() {
        var path = life.counts().points();
        return path == null
                ? ""
                : "A line that jumps. It begins at " + path.start() + " points, is lowest at " + path.lowest() + " on "
                        + days.brief(path.lowestDay()) + " and ends at " + path.end() + ".";
    }

    private Panel events(String key, int width, String place, List<Lane> lanes) {
        int rows = lanes.size();
        double room = GAP
                + LETTER
                        * lanes.stream()
                                .mapToInt(lane -> lane.name.length())
                                .max()
                                .orElse(0);
        double pixels = width - MARGIN - room - GAP;
        double daysPerPixel = lastDay / pixels;
        List<Tick> ticks = Tick.days(lastDay, days.start(), (int) (pixels / PIXELS_OF_A_DATE));
        Plot plot = new Plot(width, Math.max(LEAST_HEIGHT, rows * ROW) + AXIS)
                .across(-room * daysPerPixel, lastDay + GAP * daysPerPixel, ticks, true)
                .up(-0.6, rows - 0.4, List.of(), false);
        double[] heights = new double[rows];
        double[] before = new double[rows];
        for (int row = 0; row < rows; row++) {
            Lane lane = lanes.get(row);
            heights[row] = rows - 1 - row;
            before[row] = -2 * GAP * daysPerPixel;
            double[] across = lane.events.stream().mapToDouble(LifeEvent::day).toArray();
            double[] height = new double[across.length];
            Arrays.fill(height, heights[row]);
            plot.marks(across, height, lane.mark);
        }
        plot.wordsBefore(before, heights, lanes.stream().map(Lane::name).toList());
        return new Panel(
                "What happened, day by day",
                plot.svg(key, "Events in the life of person " + Numbers.whole(life.person()), inWords(lanes)),
                place);
    }

    private String inWords(List<Lane> lanes) {
        List<String> told = new ArrayList<>();
        for (Lane lane : lanes) {
            int last = lane.events.getLast().day();
            int first = lane.events.getFirst().day();
            told.add(
                    lane.name + " " + Numbers.whole(lane.events.size()) + (lane.events.size() == 1 ? " time" : " times")
                            + (first == last
                                    ? " on " + days.brief(first)
                                    : " from " + days.brief(first) + " to " + days.brief(last)));
        }
        return "Marks in lanes, one lane for each kind of event. " + String.join("; ", told) + ".";
    }
}
