package org.glasshouse.model;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An overlay as it is written: a regime with parts replaced, in a file that holds only what differs.
///
/// Its parts are whole only when they are laid over those of a regime; read alone, an overlay has none.
@Explain("An overlay: what differs in a reformed regime, whichever regime it is laid over.")
public record OverlayFile(
        @Explain("Its name: lower case, hyphens.") String overlay,
        @Explain("What it changes, in one line.") String title,

        @Explain("Mechanisms that it switches off.") @Default("[]")
        Set<Mechanism> off,

        @Explain("What each source named in this file is.") @Default("{}")
        Map<String, String> sources,

        @Explain("The parts of the regime that it replaces or adds, merged key by key; `key: null` takes a key out.")
        @Nullable
        Regime regime) {
    public OverlayFile {
        off = Set.copyOf(off);
    }
}
