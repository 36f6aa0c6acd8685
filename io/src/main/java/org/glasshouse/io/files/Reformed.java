package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A scenario or a regime beside the same with overlays laid over it.
///
/// @param itself as it stands
/// @param reformed with the overlays
/// @param differences what they change, mechanisms that they switch off first
public record Reformed(Loaded<?> itself, Loaded<?> reformed, List<Difference> differences) {
    public Reformed {
        differences = List.copyOf(differences);
    }

    static Reformed of(Loaded<?> itself, Loaded<?> reformed, Set<String> off) {
        List<Difference> differences = new ArrayList<>();
        if (!off.isEmpty()) {
            differences.add(Differences.switchedOff(off));
        }
        differences.addAll(Differences.between(itself, reformed));
        return new Reformed(itself, reformed, differences);
    }
}
