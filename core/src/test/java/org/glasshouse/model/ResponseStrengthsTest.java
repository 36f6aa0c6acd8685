package org.glasshouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Strengths of responses found in a society, varied, and put back.
final class ResponseStrengthsTest {
    private static final String STRAIN = "society.conduct.debt.responses.strain";
    private static final String DETERRENCE = "society.conduct.debt.responses.deterrence";
    private static final String FEAR = "society.responses.adds.listed.fear";
    private static final String HALF_LIFE = "society.responses.half-lives.fear";

    private static final String CUTS = "society.shunning.cuts";

    private static Society society(double rate) {
        Conduct debt = new Conduct(
                ConductClass.DEFAULT,
                "credit",
                rate,
                null,
                Map.of(),
                List.of(),
                Map.of(Response.STRAIN, 1.5, Response.DETERRENCE, -0.8),
                null);
        return new Society(
                "tried",
                "A society for tests",
                Map.of(),
                new People(100, Map.of()),
                new Places(1, 100),
                Map.of(),
                Map.of(),
                Map.of("debt", debt),
                Map.of(),
                new Responses(Map.of(Level.FEAR, 120), Map.of(Experience.LISTED, Map.of(Level.FEAR, 200))),
                null,
                new Shunning(List.of("friends"), 0.6, 90));
    }

    @Test
    void eachRunsFromNothingToTwiceOrToWhatAFileMaySay() {
        assertThat(new ResponseStrengths(society(1)).all())
                .containsExactly(
                        new ResponseStrength(STRAIN, 1.5, 0, 3, false),
                        new ResponseStrength(DETERRENCE, -0.8, 0, -1, false),
                        new ResponseStrength(FEAR, 200, 0, 255, true),
                        new ResponseStrength(HALF_LIFE, 120, 14, 240, true),
                        new ResponseStrength(CUTS, 0.6, 0, 1, false),
                        new ResponseStrength("society.shunning.half-life-days", 90, 14, 180, true));
    }

    @Test
    void aShareOfTheWayIsAValueAndLevelsAreWhole() {
        assertThat(new ResponseStrength(DETERRENCE, -0.8, 0, -1, false).at(0.25))
                .isEqualTo(-0.25);
        // A quarter of the way from 14 to 240 is 70.5: to the even one.
        assertThat(new ResponseStrength(HALF_LIFE, 120, 14, 240, true).at(0.25)).isEqualTo(70);
        assertThat(new ResponseStrength(FEAR, 0, 0, 0, true).varies()).isFalse();
    }

    @Test
    void otherStrengthsLeaveEverythingElseAsItWas() {
        Society other = new ResponseStrengths(society(1)).with(Map.of(STRAIN, 0.25, HALF_LIFE, 60.0, CUTS, 0.1));

        assertThat(new ResponseStrengths(other).all())
                .extracting(ResponseStrength::value)
                .containsExactly(0.25, -0.8, 200.0, 60.0, 0.1, 90.0);
        assertThat(new ResponseStrengths(society(1)).with(Map.of())).isEqualTo(society(1));
    }

    @Test
    void oneCeilingCoversTheStrongestOfAllPoints() {
        Society covering = new ResponseStrengths(society(1)).coveringAll(new ResponseStrengths(society(1)).all());

        // Once a year, four times as often at the fullest strain, where the response is twice as strong.
        assertThat(covering.conduct().get("debt")).satisfies(debt -> {
            assertThat(debt).isNotNull();
            assertThat(debt.ceilingOnADay()).isCloseTo(4 / 365.0, within(1e-15));
            assertThat(debt.response(Response.STRAIN)).isEqualTo(1.5);
        });
        // What is only made rarer keeps its ceiling.
        ResponseStrength deterrence = new ResponseStrength(DETERRENCE, -0.8, 0, -1, false);
        assertThat(new ResponseStrengths(society(1)).coveringAll(List.of(deterrence)))
                .isEqualTo(society(1));
    }

    @Test
    void aKindThatCouldHappenOftenerThanOnceADayIsRefused() {
        Society often = society(100);
        assertThatThrownBy(() -> new ResponseStrengths(often).coveringAll(new ResponseStrengths(often).all()))
                .hasMessageStartingWith(
                        "society.conduct.debt: at twice the strength of its responses it could happen" + " 1.09")
                .hasMessageContaining("so lower its rate or its responses");
    }
}
