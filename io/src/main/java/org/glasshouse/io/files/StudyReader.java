package org.glasshouse.io.files;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.DayOrDate;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.StudyFile;
import org.glasshouse.model.check.Checks;
import org.jspecify.annotations.Nullable;

/// The door for studies: a study file, or a scenario and the words of the command line, go in; checked arms come out.
///
/// Each method throws what [ScenarioReader] throws, for the same reasons, and [InvalidFileException] where arms differ
/// in what they must share: people, places, ties, kinds of conduct, ceilings, days and luck.
public final class StudyReader {
    private static final String WITH = "--with";
    private static final String BASELINE = "--baseline";
    private static final String NONE = "none";
    /// An arm of the command line that is repealed: the day follows.
    private static final String REPEAL = "+repeal";

    private static final char AT = '@';

    /// What makes the twin without errors and ties of an arm (harm 2 in docs/harms.md).
    private static final Set<String> NO_ERRORS_NO_TIES = Set.of("perfect-sensing", "no-association");

    private final FileLoader loader = new FileLoader();
    private final List<Setting> settings;
    private final Map<String, Study.Arm> arms = new LinkedHashMap<>();
    private final Map<String, ArmTree> trees = new LinkedHashMap<>();

    private StudyReader(List<Setting> settings) {
        this.settings = new ArrayList<>(settings);
        // Harms are read off the ledgers; whoever wants none says so, and a later setting wins.
        this.settings.addFirst(Setting.of("--set", "ledgers", "true"));
    }

    /// Reads a study or a scenario, with more arms from the command line.
    ///
    /// A scenario gives one arm under the name of its regime; each word of `with` one more: a regime, overlays
    /// with a `+`, or both, joined by commas (`none`, `+appeal`, `+appeal,+expiry`); `+repeal@365` repeals it.
    ///
    /// @param with the values of `--with`
    /// @param baseline another baseline than the study's own, or than `none`
    /// @param settings values laid over the scenario of every arm before it is reformed
    public static Study read(Path file, List<String> with, @Nullable String baseline, List<Setting> settings)
            throws FileException {
        return new StudyReader(settings).read(file, with, baseline, /* needsAnother= */ true);
    }

    /// The same, where a scenario and the baseline are enough.
    public static Study readBesideBaseline(
            Path file, List<String> with, @Nullable String baseline, List<Setting> settings) throws FileException {
        return new StudyReader(settings).read(file, with, baseline, /* needsAnother= */ false);
    }

    /// A scenario or a regime beside the same with overlays laid over it, and what they change.
    ///
    /// @param with an arm as for `--with`; for a regime overlays alone
    public static Reformed reformed(Path file, String with) throws FileException {
        return new StudyReader(List.of()).reformedBeside(file, parsed(with, 1));
    }

    private Reformed reformedBeside(Path file, ArmTree arm) throws FileException {
        FileLoader.Document document = loader.load(file, null);
        ArmTree itself = new ArmTree("", null, List.of());
        return switch (document.kind()) {
            case SCENARIO ->
                Reformed.of(
                        new Reading(loader).arm(document.tree(), itself, settings),
                        new Reading(loader).arm(document.tree(), arm, settings),
                        Set.of());
            case REGIME -> {
                if (arm.regime() != null) {
                    throw invalid(
                            arm.regime().place(),
                            "",
                            "'" + arm.regime().text() + "' is no overlay; one regime and another are two files, and"
                                    + " overlays have a +: +appeal,+expiry");
                }
                Reading reading = new Reading(loader);
                Loaded<Regime> reformed = reading.reformedRegime(document.tree(), arm);
                yield Reformed.of(
                        new Reading(loader).reformedRegime(document.tree(), itself), reformed, reading.switchedOff());
            }
            case SOCIETY, STUDY, OVERLAY ->
                throw invalid(
                        document.tree().place(),
                        "",
                        "this is a " + document.kind().key() + " file; overlays are laid over a regime or a scenario");
        };
    }

    private Study read(Path file, List<String> with, @Nullable String baseline, boolean needsAnother)
            throws FileException {
        FileLoader.Document document = loader.load(file, null);
        return switch (document.kind()) {
            case STUDY -> ofStudy(document.tree(), with, baseline);
            case SCENARIO -> {
                if (needsAnother && with.isEmpty()) {
                    throw invalid(
                            new Place(WITH, 1, 1),
                            "",
                            "a scenario is compared with something: --with none, --with +expiry");
                }
                yield ofScenario(document.tree(), with, baseline);
            }
            case SOCIETY, REGIME, OVERLAY ->
                throw invalid(
                        document.tree().place(),
                        "",
                        "this is a " + document.kind().key() + " file; a scenario or a study is compared");
        };
    }

    private Study ofStudy(Tree.Mapping tree, List<String> with, @Nullable String baseline) throws FileException {
        StudyFile study =
                (StudyFile) new Reading(loader).whole(FileKind.STUDY, tree).value();
        Tree.Mapping scenario =
                loader.named((Tree.Scalar) Objects.requireNonNull(tree.get("scenario")), FileKind.SCENARIO);
        if (tree.get("replicates") instanceof Tree.Scalar replicates) {
            scenario = scenario.with("replicates", new Tree.Entry(replicates.place(), replicates));
        }
        Tree.Mapping written = (Tree.Mapping) Objects.requireNonNull(tree.get("arms"));
        Set<Problem> problems = new LinkedHashSet<>();
        for (String name : study.arms().keySet()) {
            Tree.Mapping arm = (Tree.Mapping) Objects.requireNonNull(written.get(name));
            String title = Objects.requireNonNull(study.arms().get(name)).title();
            try {
                add(scenario, written(name, arm), title == null ? name : title);
            } catch (InvalidFileException e) {
                // What is wrong with one arm is told with what is wrong with the others.
                problems.addAll(e.problems());
                loader.problems().clear();
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidFileException(List.copyOf(problems));
        }
        addFromCommandLine(scenario, with);
        Place place = tree.placeOf(KeyPath.ROOT.then("baseline"));
        return finished(scenario, study.study(), study.title(), study.caution(), baseline, study.baseline(), place);
    }

    private Study ofScenario(Tree.Mapping tree, List<String> with, @Nullable String baseline) throws FileException {
        ArmTree itself = new ArmTree("", null, List.of());
        Loaded<Scenario> own = new Reading(loader).arm(tree, itself, settings);
        Scenario scenario = own.value();
        String name = scenario.regime().regime();
        trees.put(name, itself);
        arms.put(name, new Study.Arm(name, scenario.regime().title(), own));
        addFromCommandLine(tree, with);
        return finished(
                tree,
                scenario.file().scenario(),
                scenario.file().title(),
                null,
                baseline,
                NONE,
                new Place(BASELINE, 1, 1));
    }

    private static ArmTree written(String name, Tree.Mapping arm) throws InvalidFileException {
        List<Tree.Scalar> overlays = new ArrayList<>();
        if (arm.get("overlays") instanceof Tree.Sequence named) {
            named.items().forEach(item -> overlays.add((Tree.Scalar) item));
        }
        Tree.Scalar regime = arm.get("regime") instanceof Tree.Scalar other ? other : null;
        Tree.Mapping change = arm.get(ArmTree.CHANGE) instanceof Tree.Mapping mapping ? mapping : null;
        if (change != null && change.has(FileKind.SOCIETY.key())) {
            throw invalid(
                    change.placeOf(KeyPath.ROOT.then(FileKind.SOCIETY.key())),
                    "arms." + name + ".change." + FileKind.SOCIETY.key(),
                    "arms of one study are lived by the same people; change the society in the scenario");
        }
        Tree.Mapping repeal = arm.get(ArmTree.REPEAL) instanceof Tree.Mapping mapping ? mapping : null;
        return new ArmTree(name, regime, overlays, arm.get(ArmTree.OFF), repeal, change);
    }

    private void addFromCommandLine(Tree.Mapping scenario, List<String> with) throws FileException {
        for (int each = 0; each < with.size(); each++) {
            String words = with.get(each);
            if (arms.containsKey(words)) {
                throw invalid(new Place(WITH, each + 1, 1), "", "the arm '" + words + "' is asked for twice");
            }
            add(scenario, parsed(words, each + 1), words);
        }
    }

    /// `none`, `+appeal`, `my-regime.yaml,+appeal,+repeal@365`.
    private static ArmTree parsed(String words, int number) throws InvalidFileException {
        Tree.Scalar regime = null;
        Tree.Scalar repeal = null;
        List<Tree.Scalar> overlays = new ArrayList<>();
        int column = 1;
        for (String word : words.split(",", -1)) {
            Place place = new Place(WITH, number, column);
            boolean overlay = word.startsWith("+");
            String name = overlay ? word.substring(1) : word;
            if (name.isBlank() || (!overlay && column > 1)) {
                throw invalid(
                        place,
                        "",
                        "'" + Wording.shortened(words)
                                + "' is no arm; write a regime, overlays with a +, or both: none, +appeal,+expiry");
            }
            if (!overlay && Gallery.names(FileKind.OVERLAY).contains(name)) {
                throw invalid(place, "", "'" + name + "' is an overlay; did you mean '+" + name + "'?");
            }
            Tree.Scalar scalar = new Tree.Scalar(place, name, name);
            if (word.equals(REPEAL) || word.startsWith(REPEAL + AT)) {
                if (repeal != null) {
                    throw invalid(place, "", "a regime is repealed once; write one +repeal@… in an arm");
                }
                repeal = dayOfRepeal(word, number, column);
            } else if (overlay) {
                overlays.add(scalar);
            } else {
                regime = scalar;
            }
            column += word.length() + 1;
        }
        ArmTree arm = new ArmTree(words, regime, overlays);
        return repeal == null ? arm : arm.repealedOn(repeal);
    }

    /// The day of `+repeal@365` or `+repeal@2020-06-19`.
    private static Tree.Scalar dayOfRepeal(String word, int number, int column) throws InvalidFileException {
        String day = word.length() > REPEAL.length() ? word.substring(REPEAL.length() + 1) : "";
        Place place = new Place(WITH, number, column + word.length() - day.length());
        try {
            boolean date = DayOrDate.parse(day).date() != null;
            return new Tree.Scalar(place, date ? day : new BigInteger(day), day);
        } catch (IllegalArgumentException _) {
            throw invalid(
                    place,
                    "",
                    "a repeal needs the day on which the regime ends, a number from 0 or a date: +repeal@365,"
                            + " +repeal@2020-06-19");
        }
    }

    private void add(Tree.Mapping scenario, ArmTree arm, String title) throws FileException {
        Loaded<Scenario> loaded = new Reading(loader).arm(scenario, arm, settings);
        String told = title.equals(arm.name()) ? titleOf(arm, loaded.value()) : title;
        trees.put(arm.name(), arm);
        arms.put(arm.name(), new Study.Arm(arm.name(), told, loaded));
    }

    /// What an arm without a title of its own is: the titles of its regime and overlays, and when it ends.
    private String titleOf(ArmTree arm, Scenario scenario) throws FileException {
        List<String> parts = new ArrayList<>();
        if (arm.replacesRegime()) {
            parts.add(scenario.regime().title());
        }
        for (Tree.Scalar overlay : arm.overlays()) {
            if (loader.named(overlay, FileKind.OVERLAY).get("title") instanceof Tree.Scalar title) {
                parts.add(title.text());
            }
        }
        DayOrDate end = arm.repealedOn();
        if (end != null) {
            parts.add("The regime ends on " + end.words());
        }
        return parts.isEmpty() ? arm.name() : String.join(". ", parts);
    }

    private Study finished(
            Tree.Mapping scenario,
            String name,
            String title,
            @Nullable String caution,
            @Nullable String asked,
            String own,
            Place place)
            throws FileException {
        String baseline = asked == null ? own : asked;
        if (!arms.containsKey(baseline)) {
            if (!baseline.equals(NONE)) {
                throw invalid(
                        asked == null ? place : new Place(BASELINE, 1, 1),
                        asked == null ? "baseline" : "",
                        Wording.noneOf(baseline, arms.keySet()));
            }
            add(scenario, parsed(NONE, arms.size() + 1), NONE);
        }
        requireSamePeople(Objects.requireNonNull(arms.get(baseline)));
        List<Study.Arm> ordered = new ArrayList<>();
        arms.values().forEach(arm -> ordered.add(arm.withTwin(twinOf(arm.name()))));
        ordered.sort((one, other) ->
                Boolean.compare(other.name().equals(baseline), one.name().equals(baseline)));
        return new Study(name, title, caution, baseline, ordered);
    }

    /// The arm that is another one without errors and ties.
    private @Nullable String twinOf(String arm) {
        ArmTree tree = Objects.requireNonNull(trees.get(arm));
        return trees.entrySet().stream()
                .filter(other -> tree.isUnder(NO_ERRORS_NO_TIES, other.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void requireSamePeople(Study.Arm baseline) throws InvalidFileException {
        List<Problem> problems = new ArrayList<>();
        for (Study.Arm arm : arms.values()) {
            Checks.ofArms(baseline.scenario().value(), arm.scenario().value())
                    .forEach(flaw -> problems.add(new Problem(
                            new Place(arm.scenario().files().getFirst(), 1, 1),
                            flaw.path(),
                            "arm '" + arm.name() + "': " + flaw.message())));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
    }

    private static InvalidFileException invalid(Place place, String path, String message) {
        return new InvalidFileException(List.of(new Problem(place, path, message)));
    }
}
