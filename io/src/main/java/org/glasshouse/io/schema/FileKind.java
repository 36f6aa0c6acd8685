package org.glasshouse.io.schema;

import java.util.Locale;
import org.glasshouse.model.OverlayFile;
import org.glasshouse.model.Regime;
import org.glasshouse.model.ScenarioFile;
import org.glasshouse.model.Society;
import org.glasshouse.model.StudyFile;

/// The kinds of files that people write.
public enum FileKind {
    /// A society, a regime, a horizon and a seed.
    SCENARIO(ScenarioFile.class, "scenarios"),
    /// Who lives there and what they do when nobody keeps score.
    SOCIETY(Society.class, "societies"),
    /// Channels, rulebook, consequences, redress.
    REGIME(Regime.class, "regimes"),
    /// One scenario in several arms.
    STUDY(StudyFile.class, "studies"),
    /// What differs in a reformed regime.
    OVERLAY(OverlayFile.class, "overlays");

    private final Class<? extends Record> type;
    private final String folder;

    FileKind(Class<? extends Record> type, String folder) {
        this.type = type;
        this.folder = folder;
    }

    /// The record whose components are the keys of such a file.
    public Class<? extends Record> type() {
        return type;
    }

    /// The folder of the gallery that holds the bundled files of this kind.
    public String folder() {
        return folder;
    }

    /// The key that gives such a file its name, and the word for the kind: `society`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
