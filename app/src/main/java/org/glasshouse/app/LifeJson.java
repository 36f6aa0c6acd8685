package org.glasshouse.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.io.results.Manifest;
import org.glasshouse.io.results.RunDirectory;
import org.glasshouse.measures.AssociationTrace;
import org.glasshouse.measures.Life;
import org.glasshouse.measures.LifeCounts;
import org.glasshouse.measures.LifeEvent;
import org.glasshouse.measures.LifeSentences;
import org.glasshouse.measures.LifeStory;
import org.glasshouse.measures.Told;
import org.glasshouse.measures.Who;
import org.glasshouse.model.Trait;
import org.jspecify.annotations.Nullable;

/// A life as a program reads it. docs/lives.md says what each key means; keys are added, never renamed.
///
/// @param glasshouseLife version of this form
/// @param digest digest of the replicate, as written down and as lived again
record LifeJson(
        int glasshouseLife,
        String directory,
        Manifest.Lived scenario,
        int replicate,
        String digest,
        Person person,
        LifeCounts counts,
        List<Told> summary,
        List<Chapter> story,
        List<Event> events,
        @Nullable List<Trace> traces,
        Map<String, String> files) {
    private static final int FORM = 1;

    /// Who it is.
    record Person(
            int person,
            Map<String, String> traits,
            List<Integer> household,
            int neighbourhood,
            int neighbours,
            List<String> sentences) {}

    /// A day of the story, or a stretch of days summed up.
    record Chapter(
            int firstDay,
            int lastDay,
            @Nullable String firstDate,
            @Nullable String lastDate,
            List<Told> sentences) {}

    /// An event, with the rules that made it.
    record Event(
            int day,
            @Nullable String date,
            String event,
            String name,
            String channel,
            String cause,
            @Nullable Integer other,
            int change,
            int value,
            List<Rule> rules) {}

    /// The ways back from a loss through ties, tie by tie, to the records with which they began.
    record Trace(Event loss, List<List<Step>> ways) {}

    /// A step of a way back: a loss, a fall or a record, and whose it is.
    record Step(int person, Event event) {}

    /// A rule of the regime and where it stands; the place is null where it isn't known.
    record Rule(String rule, @Nullable String at) {}

    static LifeJson of(
            RunDirectory directory,
            int replicate,
            Who who,
            Replay.Lived lived,
            LifeStory story,
            LifeSentences sentences) {
        Life life = lived.life();
        return new LifeJson(
                FORM,
                directory.path().toString(),
                directory.manifest().scenario(),
                replicate,
                directory.manifest().replicateDigests().get(replicate).digest(),
                person(who),
                life.counts(),
                story.summary(),
                story.chapters().stream().map(each -> chapter(each, sentences)).toList(),
                life.events().stream().map(each -> event(each, sentences)).toList(),
                lived.trace() == null ? null : traces(life, lived.trace(), sentences),
                sentences.files());
    }

    private static List<Trace> traces(Life life, AssociationTrace trace, LifeSentences sentences) {
        return life.events().stream()
                .filter(AssociationTrace::isLossThroughTies)
                .map(loss -> new Trace(
                        event(loss, sentences),
                        trace.of(life.person(), loss).stream()
                                .map(way -> way.stream()
                                        .map(step -> new Step(step.person(), event(step.event(), sentences)))
                                        .toList())
                                .toList()))
                .toList();
    }

    private static Person person(Who who) {
        Map<String, String> traits = new TreeMap<>();
        for (Map.Entry<Trait, String> trait : who.traits().entrySet()) {
            traits.put(trait.getKey().key(), trait.getValue());
        }
        return new Person(
                who.person(), traits, who.household(), who.neighbourhood(), who.neighbours(), who.sentences());
    }

    private static Chapter chapter(LifeStory.Chapter chapter, LifeSentences sentences) {
        return new Chapter(
                chapter.firstDay(),
                chapter.lastDay(),
                date(chapter.firstDay(), sentences),
                date(chapter.lastDay(), sentences),
                chapter.sentences());
    }

    private static Event event(LifeEvent event, LifeSentences sentences) {
        List<Rule> rules = sentences.rules(event).stream()
                .map(rule -> new Rule(rule, sentences.line(rule).isEmpty() ? null : sentences.line(rule)))
                .toList();
        return new Event(
                event.day(),
                date(event.day(), sentences),
                event.event(),
                event.name(),
                event.channel(),
                event.cause(),
                event.other() < 0 ? null : event.other(),
                event.change(),
                event.value(),
                rules);
    }

    private static @Nullable String date(int day, LifeSentences sentences) {
        return sentences.days().start() == null
                ? null
                : String.valueOf(sentences.days().date(day));
    }
}
