package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// A life as a story: the days that matter one by one, and the stretches between them summed up.
///
/// @param summary what the life adds up to, in sentences
/// @param chapters days and stretches, in order; no day is in two
public record LifeStory(List<Told> summary, List<Chapter> chapters) {
    /// As many days are told one by one at most, unless more of them are turning points.
    private static final int MOST_DAYS_ONE_BY_ONE = 40;

    public LifeStory {
        summary = List.copyOf(summary);
        chapters = List.copyOf(chapters);
    }

    /// A day, or a stretch of days whose events are summed up.
    ///
    /// @param firstDay the first day with an event in it
    /// @param lastDay the last one; the same for a day alone
    /// @param sentences what happened
    public record Chapter(int firstDay, int lastDay, List<Told> sentences) {
        public Chapter {
            sentences = List.copyOf(sentences);
        }
    }

    /// How much a day matters; the higher, the more.
    private enum Weight {
        /// Deeds that nobody saw, denunciations of others.
        QUIET,
        /// What happens to many again and again: records of own deeds, records that run out, favours.
        ROUTINE,
        /// What hurts, but not for the first time: denials, points through ties.
        REPEATED,
        /// Wrong records, grades, lists, denunciations, and anything that hurts for the first time.
        TURNING
    }

    /// The story of a life.
    public static LifeStory of(Life life, LifeSentences sentences) {
        Map<Integer, List<LifeEvent>> byDay = life.byDay();
        Map<Integer, Weight> weights = weights(byDay);
        Weight least = least(weights);
        List<Chapter> chapters = new ArrayList<>();
        List<LifeEvent> stretch = new ArrayList<>();
        byDay.forEach((day, events) -> {
            if (weights.getOrDefault(day, Weight.QUIET).compareTo(least) >= 0) {
                close(stretch, chapters, sentences);
                chapters.add(new Chapter(day, day, sentences.day(events, life)));
            } else {
                stretch.addAll(events);
            }
        });
        close(stretch, chapters, sentences);
        return new LifeStory(LifeSummary.of(life, sentences), chapters);
    }

    private static void close(List<LifeEvent> stretch, List<Chapter> chapters, LifeSentences sentences) {
        if (!stretch.isEmpty()) {
            String told = Stretch.of(stretch);
            int last = stretch.getLast().day();
            int first = stretch.getFirst().day();
            boolean smallPrint = last - first < 7 && stretch.stream().allMatch(LifeStory::isSmallPrint);
            if (!told.isEmpty() && !smallPrint) {
                String whole = first == last
                        ? LifeWords.capital(told)
                        : "Until " + sentences.days().named(last) + ": " + told;
                chapters.add(new Chapter(first, last, List.of(Told.plain(whole + "."))));
            }
            stretch.clear();
        }
    }

    /// What others live through, and what it adds to levels: a few days of it are left out, for the
    /// summary has it.
    private static boolean isSmallPrint(LifeEvent event) {
        return event.isSight() || event.isLevel();
    }

    private static Map<Integer, Weight> weights(Map<Integer, List<LifeEvent>> byDay) {
        Map<Integer, Weight> weights = new java.util.HashMap<>();
        TreeSet<String> known = new TreeSet<>();
        byDay.forEach((day, events) -> {
            Weight most = Weight.QUIET;
            for (LifeEvent event : events) {
                Weight weight = weight(event);
                boolean first = weight == Weight.REPEATED && known.add(event.event() + event.name() + event.cause());
                weight = first ? Weight.TURNING : weight;
                most = weight.compareTo(most) > 0 ? weight : most;
            }
            weights.put(day, most);
        });
        return weights;
    }

    private static Weight weight(LifeEvent event) {
        return switch (event.event()) {
            case "witnessed", "witnessed-honour", "shunned", "strain", "fear", "isolation", "star" -> Weight.QUIET;
            case "conduct" -> event.isUnseen() ? Weight.QUIET : event.other() >= 0 ? Weight.REPEATED : Weight.ROUTINE;
            case "record" -> event.isWrongRecord() ? Weight.TURNING : Weight.ROUTINE;
            case "points" ->
                switch (event.cause()) {
                    case LifeEvent.CLOSE -> Weight.QUIET;
                    case LifeEvent.ASSOCIATION, LifeEvent.FURTHER, LifeEvent.HOUSEHOLD -> Weight.REPEATED;
                    case LifeEvent.CLEARED -> Weight.TURNING;
                    default -> Weight.ROUTINE;
                };
            case "noticed" -> event.isOfATrueRecord() ? Weight.ROUTINE : Weight.REPEATED;
            case "appealed" -> Weight.REPEATED;
            case "passed-on" -> event.cause().equals("record") ? Weight.ROUTINE : Weight.TURNING;
            case "low-contact", "passed-further" -> Weight.QUIET;
            case "dropped", "stopped", "not-booked", "granted", "given", "discounted", "hastened" -> Weight.ROUTINE;
            case "denied", "substituted", "priced", "delayed", "accused" -> Weight.REPEATED;
            default -> Weight.TURNING;
        };
    }

    /// The least weight of which there are few enough days to tell one by one.
    private static Weight least(Map<Integer, Weight> weights) {
        for (Weight least : List.of(Weight.ROUTINE, Weight.REPEATED)) {
            long days = weights.values().stream()
                    .filter(weight -> weight.compareTo(least) >= 0)
                    .count();
            if (days <= MOST_DAYS_ONE_BY_ONE) {
                return least;
            }
        }
        return Weight.TURNING;
    }
}
