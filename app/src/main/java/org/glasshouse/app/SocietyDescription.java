package org.glasshouse.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glasshouse.engine.Forecast;
import org.glasshouse.model.Card;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Exchange;
import org.glasshouse.model.Horizon;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Limits;
import org.glasshouse.model.Organisations;
import org.glasshouse.model.Panel;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.ScenarioFile;
import org.glasshouse.model.Society;
import org.glasshouse.model.SocietyReplicates;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.random.Draws;
import org.glasshouse.society.Marginals;
import org.glasshouse.society.Population;
import org.glasshouse.society.TieMeasures;

/// Describes a society, alone or in a scenario, by drawing it once and looking at what came of it.
final class SocietyDescription {
    /// Shares and ties of a million persons say as much of a society as those of a billion.
    private static final int MOST_PERSONS_DRAWN = 1_000_000;

    private static final int DAYS_IN_A_YEAR = 365;

    private SocietyDescription() {}

    /// A society alone: its cost is that of a year with nobody keeping score.
    static Description of(Society society, Map<String, Long> evidence) throws InterruptedException {
        return new Description(
                "society",
                society.society(),
                society.title(),
                Map.of(),
                sentences(society),
                null,
                drawn(society, 0),
                cost(aYearOf(society), "A year of it with nobody keeping score"),
                evidence);
    }

    /// A scenario: its society, what its regime does, its own cost.
    static Description of(Scenario scenario, Map<String, String> card, Map<String, Long> evidence)
            throws InterruptedException {
        ScenarioFile file = scenario.file();
        List<String> sentences = new ArrayList<>();
        sentences.add("Society " + scenario.society().society() + " under regime "
                + scenario.regime().regime() + " for "
                + Quantity.of(file.horizon().days(), "day")
                + (file.horizon().start() == null
                        ? ""
                        : " from " + file.horizon().start()) + ", lived "
                + Quantity.of(file.replicates(), "time") + " from seed " + file.seed() + ".");
        if (!file.off().isEmpty()) {
            sentences.add("Switched off: "
                    + file.off().stream().map(Keys::of).sorted().collect(Collectors.joining(", ")) + ".");
        }
        sentences.addAll(sentences(scenario.society()));
        sentences.addAll(RegimeSentences.of(scenario.regime()));
        return new Description(
                "scenario",
                file.scenario(),
                file.title(),
                card,
                sentences,
                null,
                drawn(scenario.society(), file.seed()),
                cost(scenario, "The whole scenario"),
                evidence);
    }

    private static List<String> sentences(Society society) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Quantity.of(society.people().persons(), "person") + " in "
                + Quantity.of(society.places().districts(), "district") + ", in neighbourhoods of at most "
                + Quantity.of(society.places().neighbourhoodPersons(), "person") + ".");
        organisations(society, sentences);
        for (SubjectClass of : SubjectClass.values()) {
            String one = one(of);
            List<String> kinds = society.conduct().entrySet().stream()
                    .filter(kind -> kind.getValue().of() == of)
                    .map(SocietyDescription::conduct)
                    .toList();
            if (!kinds.isEmpty() || of == SubjectClass.PERSONS) {
                sentences.add(Quantity.of(kinds.size(), "kind") + " of conduct"
                        + (of == SubjectClass.PERSONS ? "" : " of " + plain(of)) + ": " + String.join(", ", kinds)
                        + " times a year for " + one + ".");
            }
            List<String> services = society.services().entrySet().stream()
                    .filter(service -> service.getValue().of() == of)
                    .map(service -> service.getKey() + " "
                            + Quantity.number(service.getValue().rate()))
                    .toList();
            if (!services.isEmpty()) {
                sentences.add("Services asked for: " + String.join(", ", services) + " times a year by " + one + ".");
            }
        }
        return sentences;
    }

    private static void organisations(Society society, List<String> sentences) {
        Organisations organisations = society.organisations();
        if (organisations == null) {
            return;
        }
        Organisations.Businesses businesses = organisations.businesses();
        if (businesses != null) {
            long number = Math.round(businesses.perPerson() * society.people().persons());
            sentences.add("Besides them " + Quantity.of(number, "business", "businesses") + ", "
                    + Quantity.number(businesses.perPerson())
                    + " for each person, each with one owner in its neighbourhood.");
        }
        Organisations.PublicBodies bodies = organisations.publicBodies();
        if (bodies != null) {
            sentences.add("In the first neighbourhood of each district "
                    + Quantity.of(bodies.perDistrict(), "public body", "public bodies") + ".");
        }
    }

    private static String one(SubjectClass of) {
        return switch (of) {
            case PERSONS -> "an ordinary person";
            case BUSINESSES -> "an ordinary business";
            case PUBLIC_BODIES -> "a public body";
        };
    }

    private static String plain(SubjectClass of) {
        return of.key().replace('-', ' ');
    }

    private static String conduct(Map.Entry<String, Conduct> kind) {
        List<String> follows = kind.getValue().follows();
        return kind.getKey() + " " + Quantity.number(kind.getValue().rate())
                + (follows.isEmpty() ? "" : " (after " + String.join(" or ", follows) + " only)");
    }

    private static Description.Drawn drawn(Society society, long seed) throws InterruptedException {
        int persons = Math.min(society.people().persons(), MOST_PERSONS_DRAWN);
        Society sized = society.withPersons(persons);
        Draws draws = Draws.of(seed, 0);
        Population population =
                Population.generate(sized, draws, Runtime.getRuntime().availableProcessors());
        return new Description.Drawn(persons, Marginals.of(sized, population), TieMeasures.of(population, draws));
    }

    private static Description.Cost cost(Scenario scenario, String of) {
        Forecast forecast = Forecast.of(scenario);
        int threads = Runtime.getRuntime().availableProcessors();
        return new Description.Cost(
                of,
                forecast.candidatesPerPersonDay(),
                forecast.bytes(),
                forecast.leastSeconds(threads),
                forecast.mostSeconds(threads),
                threads);
    }

    private static Scenario aYearOf(Society society) {
        Regime nobodyKeepsScore = new Regime(
                "none",
                "",
                new Card(Card.Account.CONSTRUCTION, "", "", ""),
                Map.of(),
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                new Redress(null),
                Limits.NONE,
                null,
                Map.of());
        ScenarioFile once = new ScenarioFile(
                "a-year",
                "",
                society.society(),
                "none",
                new Horizon(DAYS_IN_A_YEAR, null),
                0,
                1,
                SocietyReplicates.REDRAWN,
                null,
                null,
                new Exchange(7),
                new Initial(Map.of(), Map.of()),
                new Panel(0),
                List.of(),
                false,
                Set.of());
        return new Scenario(once, society, nobodyKeepsScore);
    }
}
