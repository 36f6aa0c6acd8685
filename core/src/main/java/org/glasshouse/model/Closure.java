package org.glasshouse.model;

import java.util.List;

/// Something that people do is prevented before they do it: a platform that is shut, an account that is taken away.
@Explain("Something that people do is prevented before they do it.")
public record Closure(
        @Explain("The kinds of conduct that are prevented.") List<String> of,

        @Explain("The share of it that is prevented.") @Bounds(min = 0, max = 1)
        double share) {
    public Closure {
        of = List.copyOf(of);
    }
}
