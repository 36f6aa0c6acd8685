package org.glasshouse.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Band;
import org.glasshouse.model.Card;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Limits;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.People;
import org.glasshouse.model.Places;
import org.glasshouse.model.Points;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Response;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Society;
import org.glasshouse.model.Subject;
import org.glasshouse.model.Trait;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scale of the tests: 0 to 100 points.
class ChecksTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            ..50 50..85 85..   |
            50..85 85.. ..50   |
            0..50 50..101      |
            ..50 51..          | grades.b: no grade holds 50 points; b begins at 51
            ..50 60..          | grades.b: no grade holds 50 to 59 points; b begins at 60
            5..50 50..         | grades.a: no grade holds 0 to 4 points; a begins at 5
            ..50 50..100       | grades: no grade holds 100 points
            ..50 49..          | grades.b: b and a both hold 49 points
            ..50 20..30 50..   | grades.b: b and a both hold 20 to 29 points
            ..0 0..            | grades.a: no points from 0 to 100 lie in it
            .. 101..           | a band needs at least one number: 50..85, ..50 or 85..
            """, delimiter = '|')
    void bandsCoverTheScaleOnce(String bands, @Nullable String expected) {
        Map<String, Band> grades = new LinkedHashMap<>();
        String found;
        try {
            for (String band : bands.split(" ")) {
                grades.put(String.valueOf((char) ('a' + grades.size())), Band.parse(band));
            }
            found = told(Checks.of(regime(new Points(Subject.EVERYONE, 60, 0, 100), grades)));
        } catch (IllegalArgumentException e) {
            found = e.getMessage();
        }

        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aCeilingCoversRateTimesTraitTimesResponses() {
        // 36.5 a year is 0.1 a day; the males' factor 2 and the response 1 + 0.5 make it 0.3.
        assertThat(told(Checks.of(society(36.5, 0.3)))).isEmpty();
        assertThat(told(Checks.of(society(36.5, 0.2999))))
                .isEqualTo(
                        "conduct.shouting.ceiling: the ceiling of 0.2999 a day is below the 0.3 that the rate of 36.5"
                                + " a year x the largest factors of its traits x the largest responses can reach; raise it, or"
                                + " lower these");
        assertThat(told(Checks.of(society(365, null))))
                .isEqualTo("conduct.shouting.rate: the rate of 365 a year x the largest factors of its traits x the"
                        + " largest responses can reach 3 a day; no kind happens to anybody oftener than once a day");
    }

    @Test
    void sharesMayMissOneByRounding() {
        assertThat(told(Checks.of(sharing(0.333, 0.666)))).isEmpty();
        assertThat(told(Checks.of(sharing(0.33, 0.66))))
                .isEqualTo("people.traits.sex: the shares add up to 0.99; 1, give or take 0.005, is right");
    }

    @Test
    void aScaleThatIsUpsideDownIsTheOnlyFaultOfIt() {
        Map<String, Band> grades = Map.of("all", Band.parse("0.."));

        assertThat(told(Checks.of(regime(new Points(Subject.EVERYONE, 60, 100, 0), grades))))
                .isEqualTo("points.min: the least, 100, must be below the most, 0 (`max`)");
    }

    @Test
    void listsAndGradesNeedPoints() {
        assertThat(Checks.of(regime(null, Map.of("all", Band.parse("0..")))))
                .extracting(Flaw::path)
                .containsExactlyInAnyOrder("grades", "lists.list.enters-at");
    }

    @ParameterizedTest
    @CsvSource({"litering,littering", "littreing,littering", "helping,helping", "LITTERING,''", "ab,''", "gambling,''"})
    void theNearestWordIsNamedIfItIsNear(String word, String nearest) {
        assertThat(Nearest.to(word, List.of("littering", "helping", "aa")).orElse(""))
                .isEqualTo(nearest);
    }

    private static String told(List<Flaw> flaws) {
        return String.join(
                "; ",
                flaws.stream().map(flaw -> flaw.path() + ": " + flaw.message()).toList());
    }

    private static Regime regime(@Nullable Points points, Map<String, Band> grades) {
        return new Regime(
                "test",
                "Test",
                new Card(Card.Account.CONSTRUCTION, "", "", ""),
                Map.of(),
                points,
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                Map.of(),
                grades,
                Map.of(),
                Map.of(),
                null,
                null,
                Map.of(),
                points == null
                        ? Map.of("list", new ListRule("all", List.of(), Subject.EVERYONE, 0, List.of(), 0))
                        : Map.of(),
                Map.of(),
                Map.of(),
                new Redress(null),
                Limits.NONE,
                null,
                Map.of());
    }

    private static Society society(double rate, @Nullable Double ceiling) {
        Conduct shouting = new Conduct(
                ConductClass.OFFENCE,
                "speech",
                rate,
                ceiling,
                Map.of(Trait.SEX, Map.of("male", 2.0)),
                List.of(),
                Map.of(Response.STRAIN, 0.5, Response.FEAR, -0.5),
                null);
        return society(new People(10, Map.of()), Map.of("shouting", shouting));
    }

    private static Society sharing(double female, double male) {
        return society(new People(10, Map.of(Trait.SEX, Map.of("female", female, "male", male))), Map.of());
    }

    private static Society society(People people, Map<String, Conduct> conduct) {
        return new Society(
                "test",
                "Test",
                Map.of(),
                people,
                new Places(1, 4096),
                Map.of(),
                Map.of(),
                conduct,
                Map.of(),
                new Responses(Map.of(), Map.of()),
                null,
                null);
    }
}
