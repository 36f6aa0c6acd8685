package org.glasshouse.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.society.Marginal;
import org.glasshouse.society.TieMeasure;
import org.jspecify.annotations.Nullable;

/// What a file describes, in the form in which `describe` tells it.
///
/// @param kind scenario, society, regime, study or overlay
/// @param card what a reader must know of a regime before believing it, by heading; empty for a society
/// @param sentences what it does, part by part
/// @param replaces the parts of a regime that an overlay replaces, in YAML; nothing for anything else
/// @param drawn the society as it was drawn once; nothing for a regime alone
/// @param cost what living it costs; nothing for a regime alone
/// @param numbersByEvidence how many numbers of the file are reported, estimated, assumed or unstated
record Description(
        String kind,
        String name,
        String title,
        Map<String, String> card,
        List<String> sentences,
        @Nullable String replaces,
        @Nullable Drawn drawn,
        @Nullable Cost cost,
        Map<String, Long> numbersByEvidence) {

    /// The same with more words after its title.
    Description titled(String more) {
        return new Description(kind, name, title + more, card, sentences, replaces, drawn, cost, numbersByEvidence);
    }

    /// The same with a sentence before the others.
    Description after(String first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(sentences);
        return new Description(kind, name, title, card, all, replaces, drawn, cost, numbersByEvidence);
    }

    /// A society drawn once, and what came of the shares and ties asked for.
    ///
    /// @param persons how many were drawn: the society's own number, or fewer where that would take long
    record Drawn(long persons, List<Marginal> shares, List<TieMeasure> ties) {}

    /// What living it costs.
    ///
    /// @param of what is lived
    record Cost(
            String of,
            double candidatesPerPersonDay,
            long bytes,
            double leastSeconds,
            double mostSeconds,
            int threads) {}
}
