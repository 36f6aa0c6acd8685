package org.glasshouse.measures;

import java.util.List;
import org.glasshouse.measures.MarginText.Ink;

/// A life as text for a terminal: who it is, what it adds up to, then day by day.
public final class LifeText {
    private static final int MARGIN = 13;

    private LifeText() {}

    /// The story under a heading.
    ///
    /// @param heading whose life it is
    /// @param who what the model knows of the person, in sentences
    /// @param sentences the words of the story
    /// @param columns width of the terminal
    /// @param colour whether wrong records stand out in red
    public static String of(
            String heading, List<String> who, LifeStory story, LifeSentences sentences, int columns, boolean colour) {
        MarginText text = new MarginText(MARGIN, columns);
        text.add("who", who.getFirst());
        who.stream().skip(1).forEach(sentence -> text.add("", sentence));
        text.blankLine();
        String beside = "in short";
        for (Told told : story.summary()) {
            text.add(beside, told.text(), ink(told, colour));
            beside = "";
        }
        for (LifeStory.Chapter chapter : story.chapters()) {
            text.blankLine();
            beside = sentences.days().brief(chapter.firstDay());
            for (Told told : chapter.sentences()) {
                text.add(beside, told.text(), ink(told, colour));
                beside = "";
            }
        }
        files(sentences, text);
        return heading + "\n\n" + text;
    }

    private static void files(LifeSentences sentences, MarginText text) {
        List<String> named = sentences.files().entrySet().stream()
                .filter(file -> !file.getKey().equals(file.getValue()))
                .map(file -> file.getKey() + " is " + file.getValue() + ".")
                .toList();
        if (!named.isEmpty()) {
            text.blankLine();
            String beside = "files";
            for (String sentence : named) {
                text.add(beside, sentence);
                beside = "";
            }
        }
    }

    private static Ink ink(Told told, boolean colour) {
        return colour && told.wrong() ? Ink.RED : Ink.NONE;
    }
}
