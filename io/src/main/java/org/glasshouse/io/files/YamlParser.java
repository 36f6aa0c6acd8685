package org.glasshouse.io.files;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Turns the text of one YAML document into a [Tree], from the parser's events, so that nothing is built that a hostile
/// file could blow up: depth, aliases and the number of values are bounded, and only plain values are known.
final class YamlParser {
    /// A scenario needs about ten; a parser that recurses could die of thousands.
    static final int DEEPEST = 64;

    /// A large society file has a few thousand values.
    static final int MOST_VALUES = 100_000;

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?");
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final String CORE = "tag:yaml.org,2002:";
    private static final Set<String> CORE_TAGS = Set.of(
            CORE + "str", CORE + "int", CORE + "float", CORE + "bool", CORE + "null", CORE + "map", CORE + "seq");

    private final String file;
    private final int firstLine;
    private final int firstColumn;
    private final Iterator<Event> events;
    private final Map<String, Tree> anchors = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int values;

    private YamlParser(Place start, String text) {
        this.file = start.file();
        this.firstLine = start.line();
        this.firstColumn = start.column();
        this.events = new Parse(LoadSettings.builder()
                        .setLabel(start.file())
                        .setCodePointLimit(Integer.MAX_VALUE)
                        // All at once: a character of two units on the seam of two buffers would break the parser.
                        .setBufferSize(text.length() + 2)
                        .build())
                .parseString(text)
                .iterator();
    }

    /// The one document of a text that starts at a place.
    ///
    /// @throws InvalidFileException if it is no YAML of plain values, has duplicate keys or is too large
    static Tree parse(Place start, String text) throws InvalidFileException {
        var parser = new YamlParser(start, text);
        Tree tree;
        try {
            tree = parser.document();
        } catch (StopException stop) {
            parser.problems.add(stop.problem);
            throw new InvalidFileException(parser.problems);
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(parser::place).orElse(start);
            parser.problems.add(new Problem(place, "", Wording.ofSyntax(e)));
            throw new InvalidFileException(parser.problems);
        } catch (YamlEngineException e) {
            throw new InvalidFileException(List.of(new Problem(start, "", "this is no YAML text")));
        }
        if (!parser.problems.isEmpty()) {
            throw new InvalidFileException(parser.problems);
        }
        return tree;
    }

    private Tree document() {
        Event event = events.next();
        while (!(event instanceof DocumentStartEvent || event instanceof StreamEndEvent)) {
            event = events.next();
        }
        if (event instanceof StreamEndEvent) {
            Place start = new Place(file, firstLine, firstColumn);
            throw new StopException(new Problem(start, "", "the file is empty; it must start with 'glasshouse: 1'"));
        }
        Tree tree = value(events.next(), 1);
        events.next();
        Event after = events.next();
        if (after instanceof DocumentStartEvent) {
            throw stop(after, "a file holds one document; take the rest after '---' out");
        }
        return tree;
    }

    private Tree value(Event event, int depth) {
        if (depth > DEEPEST) {
            throw stop(event, "values are nested more than " + DEEPEST + " deep");
        }
        if (++values > MOST_VALUES) {
            throw stop(event, "more than " + MOST_VALUES + " values; a file of rates and shares has far fewer");
        }
        Tree tree = switch (event) {
            case AliasEvent alias -> aliased(alias);
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> sequence(start, depth);
            case MappingStartEvent start -> mapping(start, depth);
            default -> throw new IllegalStateException("no value: " + event);
        };
        if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
            node.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), tree));
        }
        return tree;
    }

    private Tree aliased(AliasEvent alias) {
        String name = alias.getAlias().getValue();
        Tree meant = anchors.get(name);
        if (meant == null) {
            throw stop(
                    alias,
                    "'*" + Wording.shortened(name)
                            + "' stands for nothing written before it, or for what it stands in itself");
        }
        values += meant.size();
        if (values > MOST_VALUES) {
            throw stop(alias, "aliases blow the file up to more than " + MOST_VALUES + " values");
        }
        return meant;
    }

    private Tree sequence(SequenceStartEvent start, int depth) {
        checkTag(start, start.getTag().orElse(""));
        List<Tree> items = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            items.add(value(next, depth + 1));
        }
        return new Tree.Sequence(place(start), items);
    }

    private Tree mapping(MappingStartEvent start, int depth) {
        checkTag(start, start.getTag().orElse(""));
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            if (!(next instanceof ScalarEvent key)) {
                throw stop(next, "a key must be a word");
            }
            Place place = place(key);
            Tree value = value(events.next(), depth + 1);
            Tree.Entry before = entries.putIfAbsent(key.getValue(), new Tree.Entry(place, value));
            if (before != null) {
                problems.add(new Problem(
                        place,
                        "",
                        "'" + Wording.shortened(key.getValue()) + "' stands twice in one mapping; first on line "
                                + before.keyPlace().line()));
            }
        }
        return new Tree.Mapping(place(start), entries);
    }

    private Tree scalar(ScalarEvent event) {
        String tag = event.getTag().orElse("");
        checkTag(event, tag);
        String text = event.getValue();
        boolean plain = event.isPlain() && !tag.endsWith(":str");
        return new Tree.Scalar(place(event), plain ? meaning(text) : text, text);
    }

    /// What a word without quotes means: nothing, true or false, a number, or itself.
    static @Nullable Object meaning(String text) {
        if (NOTHING.contains(text)) {
            return null;
        }
        return switch (text) {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> {
                if (text.length() <= 400 && WHOLE.matcher(text).matches()) {
                    yield new BigInteger(text);
                }
                yield text.length() <= 400 && DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
            }
        };
    }

    private void checkTag(Event event, String tag) {
        if (!tag.isEmpty() && !CORE_TAGS.contains(tag)) {
            throw stop(
                    event,
                    "the tag " + tag.replace(CORE, "!!") + " is refused; files hold plain words and numbers only");
        }
    }

    private Place place(Event event) {
        return event.getStartMark().map(this::place).orElse(new Place(file, firstLine, firstColumn));
    }

    private Place place(Mark mark) {
        int column = mark.getColumn() + (mark.getLine() == 0 ? firstColumn : 1);
        return new Place(file, firstLine + mark.getLine(), column);
    }

    private StopException stop(Event event, String message) {
        return new StopException(new Problem(place(event), "", message));
    }

    /// Ends the reading of a document that can't go on.
    @SuppressWarnings("serial")
    private static final class StopException extends RuntimeException {
        private final Problem problem;

        StopException(Problem problem) {
            this.problem = problem;
        }
    }
}
