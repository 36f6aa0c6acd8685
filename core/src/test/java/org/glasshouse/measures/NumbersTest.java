package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreTheLanguage() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "hi-IN", "ar-EG-u-nu-arab"})
    void numbersReadTheSameInEveryLanguage(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));

        assertThat(Numbers.whole(1_411_780_000)).isEqualTo("1,411,780,000");
        assertThat(Numbers.whole(999)).isEqualTo("999");
        assertThat(Numbers.whole(-1000)).isEqualTo("-1,000");
        assertThat(Numbers.whole(-100)).isEqualTo("-100");
        assertThat(Numbers.whole(Long.MIN_VALUE)).isEqualTo("-9,223,372,036,854,775,808");
        assertThat(Numbers.mean(1234.5678)).isEqualTo("1,235");
        assertThat(Numbers.mean(0.1498)).isEqualTo("0.15");
        assertThat(Numbers.share(0.0713)).isEqualTo("7.1%");
    }

    @Test
    void countsOfOneRunAreWhole() {
        assertThat(Numbers.count(6, 1)).isEqualTo("6");
        assertThat(Numbers.count(1.5, 1)).isEqualTo("1.5");
        assertThat(Numbers.count(6, 2)).isEqualTo("6.0");
    }

    @Test
    void meansShowAsManyPlacesAsTheirSizeBears() {
        assertThat(Numbers.mean(0)).isEqualTo("0");
        assertThat(Numbers.mean(0.01234)).isEqualTo("0.012");
        assertThat(Numbers.mean(0.99)).isEqualTo("0.99");
        assertThat(Numbers.mean(0.999)).isEqualTo("1.0");
        assertThat(Numbers.mean(3.44)).isEqualTo("3.4");
        assertThat(Numbers.mean(9.96)).isEqualTo("10");
        assertThat(Numbers.mean(-59.9)).isEqualTo("-60");
        assertThat(Numbers.average(61.25)).isEqualTo("61.2");
    }

    @Test
    void sharesShowOnePlaceBelowTenPerCent() {
        assertThat(Numbers.share(0)).isEqualTo("0%");
        assertThat(Numbers.share(0.004)).isEqualTo("0.4%");
        assertThat(Numbers.share(0.0996)).isEqualTo("10%");
        assertThat(Numbers.share(1)).isEqualTo("100%");
        assertThat(Numbers.share(0.999)).isEqualTo("99.9%");
        assertThat(Numbers.share(0.9999)).isEqualTo("100%");
        assertThat(Numbers.share(0.000258)).isEqualTo("0.026%");
    }

    @Test
    void anIntervalHasThePlacesOfItsMean() {
        assertThat(Numbers.with(new Interval(212, 181.4, 242.6, Interval.Kind.STUDENT)))
                .isEqualTo("212 (181 to 243)");
        assertThat(Numbers.with(new Interval(1.5, 0, 3.21, Interval.Kind.STUDENT)))
                .isEqualTo("1.5 (0.0 to 3.2)");
        assertThat(Numbers.with(new Interval(0, 0, 0.1498, Interval.Kind.NEVER_SEEN)))
                .isEqualTo("0 (at most 0.15)");
        assertThat(Numbers.with(new Interval(3, 3, 3, Interval.Kind.ONE_REPLICATE)))
                .isEqualTo("3");
    }

    @Test
    void aPartOfAWholeTellsItsIntervalAndItsShareInOneBracket() {
        Interval part = new Interval(212, 181.4, 242.6, Interval.Kind.STUDENT);
        Interval once = new Interval(212, 212, 212, Interval.Kind.ONE_REPLICATE);

        assertThat(Numbers.part(part, 3000, "people", false)).isEqualTo("212 of 3,000 people (181 to 243)");
        assertThat(Numbers.part(part, 3000, "people", true)).isEqualTo("212 of 3,000 people (181 to 243; 7.1%)");
        assertThat(Numbers.part(once, 3000, "people", true)).isEqualTo("212 of 3,000 people (7.1%)");
        assertThat(Numbers.part(once, 3000, "people", false)).isEqualTo("212 of 3,000 people");
    }

    @Test
    void aShareHasPlacesEnoughToBeMoreThanNothingAndToTellItsEndsApart() {
        assertThat(Numbers.share(0.00006)).isEqualTo("0.006%");
        assertThat(Numbers.share(0.0004)).isEqualTo("0.040%");
        assertThat(Numbers.share(new Interval(0.964, 0.9622, 0.9648, Interval.Kind.STUDENT)))
                .isEqualTo("96.4% (96.2% to 96.5%)");
        assertThat(Numbers.share(new Interval(0.12, 0.1, 0.14, Interval.Kind.STUDENT)))
                .isEqualTo("12% (10% to 14%)");
        assertThat(Numbers.share(new Interval(1, 1, 1, Interval.Kind.STUDENT))).isEqualTo("100% (100% to 100%)");
        assertThat(Numbers.share(new Interval(0, 0, 0.00006, Interval.Kind.NEVER_SEEN)))
                .isEqualTo("0% (at most 0.006%)");
        assertThat(Numbers.share(new Interval(0.07, 0.07, 0.07, Interval.Kind.ONE_REPLICATE)))
                .isEqualTo("7.0%");
    }
}
