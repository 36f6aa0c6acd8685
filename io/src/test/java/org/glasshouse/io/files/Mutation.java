package org.glasshouse.io.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Spoils the text of a file as a slip of the hand, a broken program or a hostile person would; the same luck gives the
/// same text.
final class Mutation {
    /// Values that no key expects, or that lie at the edge of what one takes.
    private static final List<String> VALUES = List.of(
            "",
            "~",
            "true",
            "no",
            "0",
            "-0",
            "-0.0",
            "-1",
            "1",
            "2",
            "0.5",
            "1.0",
            "1e-320",
            "4.9e-324",
            "1e308",
            "-1e308",
            "1e309",
            "1e9999",
            "1e-9999",
            ".inf",
            "-.inf",
            ".nan",
            "NaN",
            "127",
            "128",
            "32767",
            "32768",
            "65536",
            "2147483647",
            "2147483648",
            "4294967296",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "0x7fffffff",
            "0o17",
            "1_000",
            "\"1,000\"",
            "0,5",
            "1:1000",
            "2019-02-30",
            "0000-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "..50",
            "50..",
            "9..1",
            "..",
            "x",
            "X y",
            "\"\"",
            "\" \"",
            "' '",
            "'it''s'",
            "[]",
            "{}",
            "[[]]",
            "[~]",
            "[1, 1]",
            "{a: 1}",
            "{1: 1}",
            "{\"\": 1}",
            "{value: 1}",
            "{value: {value: 1}}",
            "{value: 1, source: S2, evidence: reported}",
            "{value: 1, evidence: proven}",
            "{source: S2}",
            "village",
            "none",
            "../x.yaml",
            "/dev/null",
            "gallery/societies/village.yaml",
            "village.yaml",
            "*a",
            "&a 1",
            "&a [*a]",
            "!!int x",
            "!!str 1",
            "!!float 1",
            "!!binary aGk=",
            "!!set {a}",
            "!!timestamp 2001-01-01",
            "!java.net.URL [x]",
            "!!java.lang.Runtime {}",
            "!<tag:yaml.org,2002:str> 5",
            "| \n    text",
            "> \n    text",
            "\u0645\u0631\u062d\u0628\u0627",
            "\u202e50\u202c",
            "\ud83e\uddd1\u200d\ud83e\udd1d\u200d\ud83e\uddd1",
            "\ud835\udfd9",
            "\u0665\u0660",
            "\uff15\uff10",
            "\u0130stanbul",
            "e\u0301\u0301\u0301",
            "a\u200bb",
            "\u00a05",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\x07\"",
            "\"\\n\"",
            "x".repeat(5_000),
            "9".repeat(5_000));

    private static final List<String> PIECES = List.of(
            " ",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\u0085",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\u200f",
            "\ud83d\ude00",
            "\u0301",
            ":",
            ": ",
            " #",
            "# comment\n",
            "- ",
            "? ",
            "| ",
            "&a ",
            "*a ",
            "!x ",
            "!!str ",
            "'",
            "\"",
            "[",
            "]",
            "{",
            "}",
            ",",
            "%YAML 1.1\n",
            "---\n",
            "...\n",
            "<<: *a\n",
            "\n\n\n",
            "`",
            "@");

    private static final List<String> KEYS = List.of(
            "",
            "extends",
            "glasshouse",
            "society",
            "regime",
            "scenario",
            "value",
            "source",
            "evidence",
            "note",
            "by",
            "rate",
            "persons",
            "points",
            "~",
            "true",
            "1",
            "-1",
            "1.5",
            "<<",
            "\"\"",
            "\u0438\u043c\u044f",
            "\u0627\u0633\u0645",
            "\ud83d\ude00",
            "a.b",
            "a[0]",
            "[a]",
            "{a: b}",
            "? a",
            "Rate",
            "rate ",
            "name",
            "constructor",
            "__proto__",
            "k".repeat(5_000),
            "class");

    private static final List<BigDecimal> FACTORS = Stream.of(
                    "-1", "0", "1e-9", "0.01", "0.5", "0.99", "1.01", "2", "3", "10", "365", "1e5")
            .map(BigDecimal::new)
            .toList();

    private final Random random;
    private String text;
    private String done = "";
    private List<NodeTuple> entries = List.of();
    private List<Node> values = List.of();
    /// Where in the text its code points begin, by which YAML counts; behind the last one stands the end.
    private int[] offsets = {0};

    private Mutation(String text, Random random) {
        this.text = text;
        this.random = random;
    }

    /// A text spoilt in one to three ways.
    static Mutation of(String text, Random random) {
        Mutation mutation = new Mutation(text, random);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            mutation.once();
        }
        return mutation;
    }

    /// What became of the text.
    String text() {
        return text;
    }

    /// What was done to it, for whoever reads of a failure.
    String done() {
        return done;
    }

    private void once() {
        look();
        int way = random.nextInt(entries.isEmpty() ? 5 : 26);
        done += " " + way;
        switch (way) {
            case 0 -> insert(random.nextInt(text.length() + 1), one(PIECES));
            case 1 -> indent();
            case 2 -> line();
            case 3 -> cut();
            case 4 -> character();
            case 5, 6 -> drop(one(entries));
            case 7 -> twice(one(entries));
            case 8, 9 -> rename(one(entries));
            case 10, 11, 12, 13, 14 -> put(one(values), one(VALUES));
            case 15 -> put(one(values), of(one(values)));
            case 16 -> put(one(values), nested());
            case 17 -> anchor();
            case 18 -> tag();
            case 19, 20, 21, 22, 23, 24 -> number();
            default -> put(one(entries).getValueNode(), of(one(entries).getValueNode()));
        }
    }

    private void insert(int at, String piece) {
        text = text.substring(0, at) + piece + text.substring(at);
    }

    private void indent() {
        int at = startOfLine();
        insert(at, random.nextBoolean() ? " ".repeat(1 + random.nextInt(9)) : "\t");
        if (random.nextBoolean() && text.startsWith("  ", at)) {
            text = text.substring(0, at) + text.substring(at + 1 + random.nextInt(2));
        }
    }

    private int startOfLine() {
        return text.lastIndexOf('\n', random.nextInt(text.length() + 1) - 1) + 1;
    }

    private void line() {
        int start = startOfLine();
        int end = text.indexOf('\n', start) + 1;
        String line = text.substring(start, end == 0 ? text.length() : end);
        if (random.nextBoolean()) {
            text = text.substring(0, start) + text.substring(start + line.length());
        } else {
            insert(startOfLine(), line);
        }
    }

    private void cut() {
        text = random.nextInt(4) > 0 ? text.substring(0, random.nextInt(text.length() + 1)) : "";
    }

    private void character() {
        if (!text.isEmpty()) {
            int at = random.nextInt(text.length());
            text = text.substring(0, at) + (char) (1 + random.nextInt(0xD000)) + text.substring(at + 1);
        }
    }

    private void drop(NodeTuple entry) {
        int start = start(entry.getKeyNode());
        replace(start, endOf(entry), "");
    }

    /// Where an entry ends: with its key, where its value is an alias of what stands further above.
    private int endOf(NodeTuple entry) {
        return Math.max(end(entry.getKeyNode()), end(entry.getValueNode()));
    }

    private void twice(NodeTuple entry) {
        int start = start(entry.getKeyNode());
        int end = endOf(entry);
        int margin = start - (text.lastIndexOf('\n', start - 1) + 1);
        boolean flow = end < text.length() && (text.charAt(end) == ',' || text.charAt(end) == '}');
        String again = text.substring(start, end);
        insert(end, flow ? ", " + again : "\n" + " ".repeat(margin) + again);
    }

    private void rename(NodeTuple entry) {
        Node key = entry.getKeyNode();
        String other = switch (random.nextInt(4)) {
            case 0 -> one(KEYS);
            case 1 -> of(one(entries).getKeyNode());
            case 2 -> of(key) + "s";
            default -> slip(of(key));
        };
        replace(start(key), end(key), other);
    }

    private String slip(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int at = random.nextInt(word.length());
        return word.substring(0, at) + word.substring(at + 1);
    }

    private void put(Node node, String value) {
        replace(start(node), end(node), value);
    }

    /// A number becomes a larger, smaller or opposite one, such as might still be allowed.
    private void number() {
        List<Node> numbers = values.stream()
                .filter(node -> of(node).matches("-?[0-9]{1,10}([.][0-9]{1,9})?"))
                .toList();
        if (!numbers.isEmpty()) {
            Node node = one(numbers);
            BigDecimal before = new BigDecimal(of(node));
            put(node, before.multiply(one(FACTORS)).stripTrailingZeros().toPlainString());
        }
    }

    private String nested() {
        int deep = List.of(2, 10, 63, 64, 65, 5_000).get(random.nextInt(6));
        return switch (random.nextInt(3)) {
            case 0 -> "[".repeat(deep) + "]".repeat(deep);
            case 1 -> "{a: ".repeat(deep) + "1" + "}".repeat(deep);
            default -> "[".repeat(deep);
        };
    }

    private void anchor() {
        Node one = one(values);
        Node other = one(values);
        if (start(one) >= end(other)) {
            replace(start(one), end(one), "*a");
            insert(start(other), "&a ");
        } else if (start(other) >= end(one)) {
            replace(start(other), end(other), "*a");
            insert(start(one), "&a ");
        } else {
            insert(start(one), "&a ");
        }
    }

    private void tag() {
        insert(
                start(one(values)),
                one(List.of("!!str ", "!!int ", "!!map ", "!!seq ", "!!null ", "!x ", "!<x> ", "! ")));
    }

    private void replace(int start, int end, String by) {
        text = text.substring(0, start) + by + text.substring(end);
    }

    private String of(Node node) {
        return text.substring(start(node), end(node));
    }

    private int start(Node node) {
        return offset(node.getStartMark().orElseThrow());
    }

    private int end(Node node) {
        int end = offset(node.getEndMark().orElseThrow());
        // A block ends where the next one begins; the end of its own last line is meant.
        while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int offset(Mark mark) {
        return offsets[mark.getIndex()];
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// Finds keys and values, if the text is still YAML.
    private void look() {
        entries = new ArrayList<>();
        values = new ArrayList<>();
        offsets = IntStream.rangeClosed(0, text.length())
                .filter(at -> at == 0
                        || at == text.length()
                        || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)))
                .toArray();
        try {
            new Compose(LoadSettings.builder()
                            .setAllowDuplicateKeys(true)
                            .setBufferSize(text.length() + 2)
                            .build())
                    .composeString(text)
                    .ifPresent(root -> collect(root, 0));
        } catch (YamlEngineException | StackOverflowError e) {
            entries = List.of();
        }
    }

    private void collect(Node node, int depth) {
        values.add(node);
        if (depth > 60) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                entries.add(entry);
                collect(entry.getValueNode(), depth + 1);
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> collect(item, depth + 1));
        }
    }
}
