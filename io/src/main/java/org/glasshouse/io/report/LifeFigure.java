package org.glasshouse.io.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.results.Manifest;
import org.glasshouse.measures.Life;
import org.glasshouse.measures.LifeSentences;
import org.glasshouse.measures.LifeStory;
import org.glasshouse.measures.Numbers;
import org.glasshouse.measures.RuleLines;
import org.glasshouse.measures.Summary;
import org.glasshouse.measures.Told;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.Table;

/// The figure of one life of the panel: points and events over time, and the story with its causes as its table.
final class LifeFigure {
    private LifeFigure() {}

    /// The life that the regime moved most often; none where no panel was kept, nothing moved anybody, or this version
    /// can't read the rules of the scenario.
    static Optional<Figure> of(Manifest manifest, Path scenario, Summary summary) {
        Table panel = summary.panel();
        if (panel == null) {
            return Optional.empty();
        }
        try {
            Scenario lived = ScenarioReader.scenario(scenario, List.of()).value();
            return Life.mostMoved(panel, manifest.days()).flatMap(life -> figure(life, lived, manifest));
        } catch (FileException e) {
            return Optional.empty();
        }
    }

    private static Optional<Figure> figure(Life life, Scenario scenario, Manifest manifest) {
        LifeSentences sentences = new LifeSentences(scenario, new RuleLines(manifest.rules()));
        LifePanels pictures = new LifePanels(life, sentences.days());
        List<Panel> panels = pictures.panels();
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        LifeStory story = LifeStory.of(life, sentences);
        List<String> words = new ArrayList<>(List.of("Of the people of the panel, person "
                + Numbers.whole(life.person()) + " is the one whom the regime moved most often in replicate 0, and so"
                + " not a typical one. Nobody real: a generated person in a generated society."));
        words.add(story.summary().stream().map(Told::text).collect(Collectors.joining(" ")));
        List<List<String>> rows = story.chapters().stream()
                .map(chapter -> List.of(
                        sentences.days().brief(chapter.firstDay()),
                        chapter.sentences().stream().map(LifeFigure::marked).collect(Collectors.joining(" "))))
                .toList();
        return Optional.of(new Figure(
                "life",
                "One life, with its causes",
                words,
                panels,
                new Figure.FigureTable(List.of("Day", "What happened"), rows, false)));
    }

    private static String marked(Told told) {
        return told.wrong() ? "[Wrong record] " + told.text() : told.text();
    }
}
