package org.glasshouse.io.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.glasshouse.model.lint.LintRule;

/// Writes the page of the design faults that `lint` names, and the part of it about one rule, from the rules and their
/// examples.
public final class LintPage {
    private static final String HEAD = """
            # Design faults

            What `lint` names in a regime without a run; generated from the rules of `org.glasshouse.model.lint` and their
            examples, and a test holds it up to date. The bad example of each rule is named by this rule alone and the good
            one by none; that is a test, too (`LintRulesTest`). `glasshouse lint --explain RULE` prints the part about a rule.

            A fault is one in what a regime does to people. Whether a regime makes people obey is not judged, here or
            anywhere in Glasshouse. A regime without a finding may still be harmful: these rules see what is written, not
            what comes of it; `compare` measures that. A regime is judged as it is written, with the parts that amendments
            begin or end.

            `lint` ends with 0 whether it finds faults or not: a finding is a remark on a design that somebody may well want
            to study, and a file with findings is a valid file. With `--strict` it ends with 3 where there is a finding, for
            those who keep regimes of their own free of them.

            Rules marked *society* need to know what people do and ask for: which conduct is speech, how grave it is, to which
            area of life it belongs. A scenario brings its society. For a regime alone `--society` names one; without it the
            first bundled society is taken that has all that the regime names, and where there is none these rules are left
            out and that is said.

            Each example holds what differs from the base at the end of this page, as `extends` lays it.
            """;

    private LintPage() {}

    /// The page, in Markdown.
    public static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n| rule | what it names |\n|---|---|\n");
        for (LintRule rule : LintRule.values()) {
            page.append("| [`" + rule.key() + "`](#" + rule.key() + ")" + (rule.needsSociety() ? " *society*" : "")
                    + " | " + rule.finds() + " |\n");
        }
        for (LintRule rule : LintRule.values()) {
            page.append('\n').append(of(rule));
        }
        page.append("\n## The base of the examples\n\n").append(block(example("base")));
        page.append("\nThe society that they are judged by:\n\n").append(block(example("society")));
        return page.toString();
    }

    /// The part about one rule, in Markdown.
    public static String of(LintRule rule) {
        return "## " + rule.key() + "\n\n"
                + rule.finds() + (rule.needsSociety() ? " Needs a society." : "") + "\n\n"
                + rule.why() + "\n\n"
                + "*After*: " + rule.source() + "\n\n"
                + "Named:\n\n" + block(differences(example(rule.key() + "-bad")))
                + "\nNot named:\n\n" + block(differences(example(rule.key() + "-good")));
    }

    /// The text of a file beside the examples: `base`, `society`, `no-appeal-bad`, `no-appeal-good`.
    static String example(String name) {
        try (InputStream in =
                Objects.requireNonNull(LintPage.class.getResourceAsStream("lint/" + name + ".yaml"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What an example says beyond its name and its base.
    private static String differences(String example) {
        return example.substring(example.indexOf("\n\n") + 2);
    }

    private static String block(String yaml) {
        return "```yaml\n" + yaml + "```\n";
    }
}
