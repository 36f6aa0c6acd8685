package org.glasshouse.io.files;

import java.util.Collection;
import java.util.Locale;
import org.glasshouse.io.schema.Shape;
import org.glasshouse.model.check.Nearest;
import org.glasshouse.model.check.Quoted;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.databind.JsonNode;

/// The sentences in which problems are told: what is wrong; what is allowed; did you mean …
final class Wording {
    private Wording() {}

    /// A word that is none of the allowed ones.
    static String noneOf(String word, Collection<String> allowed) {
        return "'" + shortened(word) + "' is none of " + String.join(", ", allowed) + Nearest.hint(word, allowed);
    }

    /// A key that the format doesn't know.
    static String unknownKey(String key, Collection<String> allowed) {
        return "unknown key '" + shortened(key) + "'; "
                + (allowed.isEmpty() ? "no key is allowed here" : "allowed here: " + String.join(", ", allowed))
                + Nearest.hint(key, allowed);
    }

    /// A key that must be there and isn't.
    static String missing(String key, Shape shape) {
        Shape meant = shape.under(key);
        String what = meant == null || meant.description().isEmpty() ? "" : firstSentence(meant.description());
        String choices = meant == null ? "" : String.join(", ", meant.choices());
        return "the key '" + key + "' is missing" + (what.isEmpty() ? "" : "; " + what)
                + (choices.isEmpty() ? "" : "; one of " + choices);
    }

    /// A name that breaks the rule for names.
    static String badName(String name, Shape shape) {
        return shape.isByCount()
                ? "'" + shortened(name) + "' is no whole number from 1 on; these are the keys here"
                : "'" + shortened(name) + "' is no name; lower case words joined by hyphens are, 40 letters at most";
    }

    /// A value of the wrong sort.
    static String wrongType(Shape shape, Tree got) {
        if (got instanceof Tree.Scalar scalar && scalar.isNull()) {
            return "no value stands here; write " + sort(shape) + " or take the key out";
        }
        if (shape.isNumber() && got instanceof Tree.Mapping mapping && mapping.has(Attributions.VALUE)) {
            return "beside `value`, a number has the keys " + String.join(", ", Attributions.KEYS) + " only";
        }
        String separated = got instanceof Tree.Scalar scalar
                        && shape.isNumber()
                        && scalar.text().matches("[-+]?[0-9]{1,3}([_, ][0-9]{3})+")
                ? "; write it without separators"
                : "";
        return "expected " + sort(shape) + ", got " + got(got) + separated;
    }

    /// A number out of its bounds.
    static String outOfBounds(Shape shape, String number) {
        String least = plain(shape.minimum());
        String most = plain(shape.maximum());
        String range =
                least.isEmpty() ? "at most " + most : most.isEmpty() ? "at least " + least : least + " to " + most;
        String unit = shape.unit();
        boolean probability = unit.isEmpty() || unit.startsWith("a ");
        if (probability && least.equals("0") && most.equals("1") && shape.type().equals("number")) {
            return number + " is no probability; 0 to 1 is";
        }
        if (unit.isEmpty()) {
            return number + " is out of range; " + range + " is allowed";
        }
        return unit.startsWith("a ")
                ? number + " " + unit + " is out of range; " + range + " is allowed"
                : number + " is no possible number of " + unit + "; " + range + " is";
    }

    /// What stands in a file, in a few words.
    static String got(Tree tree) {
        return switch (tree) {
            case Tree.Mapping _ -> "a mapping";
            case Tree.Sequence _ -> "a list";
            case Tree.Scalar scalar when scalar.isNull() -> "nothing";
            case Tree.Scalar scalar when scalar.value() instanceof String -> "'" + shortened(scalar.text()) + "'";
            case Tree.Scalar scalar -> shortened(scalar.text());
        };
    }

    /// What the shape asks for, in a few words.
    static String sort(Shape shape) {
        if (shape.isBand()) {
            return "a band such as 50..85, ..50 or 85..";
        }
        if (shape.isDay()) {
            return "the number of a day such as 365, or a date such as 2019-06-20";
        }
        return switch (shape.type()) {
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list such as [one, two]";
            case "object" -> "a mapping (keys with values)";
            default -> shape.choices().isEmpty() ? "text" : "one of " + String.join(", ", shape.choices());
        };
    }

    /// What the YAML parser stumbled over, in plain words.
    static String ofSyntax(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB") || problem.contains("\\t")) {
            return "a tab stands here; indent with spaces";
        }
        String what;
        if (problem.contains("<block end>") || problem.contains("<document start>")) {
            what = "the indentation doesn't fit what stands before";
        } else if (problem.contains("mapping values are not allowed")) {
            what = "a ':' stands where no key can; quote text that holds ': '";
        } else if (problem.contains("could not find expected ':'")) {
            what = "the ':' of a key is missing before here";
        } else if (problem.contains("sequence entries are not allowed")) {
            what = "a list can't start here; put it on lines of its own, or in [ ]";
        } else {
            what = problem.replaceAll("'?<stream end>'?", "the end of the text")
                    .replace("the node content", "a value")
                    .replace("end of stream", "end of the text")
                    .replace('\n', ' ');
        }
        return "this is no valid YAML: " + what;
    }

    private static String plain(@org.jspecify.annotations.Nullable JsonNode number) {
        return number == null ? "" : number.decimalValue().toPlainString();
    }

    static String shortened(String text) {
        return Quoted.shortened(text);
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        String sentence = end < 0 ? text : text.substring(0, end);
        String bare = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    }
}
