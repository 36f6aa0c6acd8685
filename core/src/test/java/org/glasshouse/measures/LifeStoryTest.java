package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Trait;
import org.junit.jupiter.api.Test;

/// Whole lives, as a terminal shows them.
final class LifeStoryTest {
    private static final Who SOMEBODY = new Who(
            7,
            Map.of(Trait.AGE, "adult", Trait.SEX, "female", Trait.INCOME, "lowest", Trait.LIFE, "cash"),
            List.of(6, 8),
            0,
            3000);

    /// A quiet month, a wrong record that tips her over the edge, a denial, and an end.
    private static Lives wronged() {
        Lives life = Lives.begin();
        for (int day = 3; day < 30; day += 3) {
            life.event(day, "conduct", day % 2 == 0 ? "helping" : "criticism", "", "unseen", -1, 0, 0);
        }
        life.event(20, "witnessed", "", "", "", -1, 0, 2).event(20, "fear", "", "", "", -1, 2, 2);
        life.record(40, "littering", "camera", "misattribution", 1204, -5, 39)
                .close(40, -11, 49)
                .event(40, "grade", "low", "", "", -1, -1, 1)
                .event(40, "listed", "blacklist", "", "grade", -1, 0, 130)
                .event(40, "strain", "", "", "", -1, 20, 20);
        life.event(50, "substituted", "train", "", "no-train", -1, 0, 240);
        life.event(130, "points", "kin-pays", "", "association", 9, 6, 0)
                .close(130, 6, 55)
                .event(130, "grade", "fine", "", "", -1, 1, 0)
                .event(130, "left-list", "blacklist", "", "term-over", -1, 0, 0);
        return life;
    }

    @Test
    void aLifeReadsFromWhoItIsToHowItEnds() {
        assertThat(LifeText.of("A small regime", SOMEBODY.sentences(), wronged().story(), Lives.sentences(), 80, false))
                .isEqualTo("""
                        A small regime

                        who          A woman of 15 to 59, of lowest income, living on cash.
                                     Lives with persons 6 and 8 in neighbourhood 0 of 3,000 people.

                        in short     Did 9 things that the model follows; nobody saw any.
                                     1 record was booked on this person; it was of what they had not
                                     done (misattribution) and took 5 points.
                                     Points began at 60, were lowest at 49 on 10 February 2020 and ended
                                     at 55.
                                     Ties to contacts gave 6 points.
                                     Fell to a worse grade once and rose to a better one once.
                                     On the day that this person fell to grade low and came onto the
                                     blacklist, 10 February 2020, a wrong record was booked; without it
                                     the day would have ended with 54 points, in grade fine.
                                     Was on the blacklist on 90 of 400 days.
                                     Was denied a service once, which cost 4 hours.
                                     Saw 2 denunciations of others.
                                     At the most, on a scale to 255: strain 20, fear 2.

                        1 Jan 2020   Began with 60 points, grade fine.

                        4 Jan 2020   Until 28 January 2020: 9 deeds that nobody saw (criticism 5,
                                     helping 4); saw 2 denunciations; fear up to 2.

                        10 Feb 2020  Recorded as littering by camera: -5 points (regime.yaml:1). In
                                     truth person 1,204 did it on 9 February 2020 and was taken for this
                                     person: a misattribution (regime.yaml:5).
                                     Fell to grade low (base.yaml:102).
                                     Put on the blacklist until 10 May 2020 at least (base.yaml:103).
                                     After that: 49 points, strain 20 (+20).

                        20 Feb 2020  Asked for train and was denied it (base.yaml:105); took bus
                                     instead, which cost 4 hours.

                        10 May 2020  Person 9 fell below fine: +6 points through the tie
                                     (base.yaml:108).
                                     Rose to grade fine (base.yaml:101).
                                     Came off the blacklist: the term was over and the grade better
                                     (base.yaml:103).
                                     After that: 55 points.

                        files        base.yaml is gallery/regimes/base.yaml.
                                     regime.yaml is mine/regime.yaml.
                        """);
    }

    @Test
    void colourMarksWrongRecordsAndNothingElse() {
        String plain = LifeText.of("", SOMEBODY.sentences(), wronged().story(), Lives.sentences(), 80, false);
        String coloured = LifeText.of("", SOMEBODY.sentences(), wronged().story(), Lives.sentences(), 80, true);
        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured)
                .contains("\u001B[31mRecorded as littering by camera")
                .doesNotContain("\u001B[31mFell");
        assertThat(coloured.replaceAll("\u001B\\[[0-9]*m", "")).isEqualTo(plain);
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        for (int columns = 45; columns <= 100; columns++) {
            int most = columns;
            assertThat(LifeText.of("", SOMEBODY.sentences(), wronged().story(), Lives.sentences(), columns, false)
                            .lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(most));
        }
    }

    @Test
    void ofALongLifeTheTurningPointsAreToldAndTheRestIsSummedUp() {
        Lives life = Lives.begin();
        for (int day = 1; day <= 300; day++) {
            life.event(day, "conduct", "helping", "camera", "", -1, 0, 1)
                    .record(day, "helping", "camera", "true-record", -1, 2, day)
                    .close(day, 2, 60 + 2 * day);
        }
        life.record(150, "littering", "camera", "malice", 3, -5, 149);
        life.event(200, "denied", "loan", "", "no-loan", -1, 0, 0)
                .event(201, "denied", "loan", "", "no-loan", -1, 0, 0);
        LifeStory story = LifeStory.of(new Life(7, 400, sorted(life)), Lives.sentences());
        assertThat(story.chapters().stream().map(LifeStory.Chapter::firstDay))
                .containsExactly(0, 1, 150, 151, 200, 201, 202);
        assertThat(story.chapters().get(1).sentences())
                .containsExactly(Told.plain("Until 29 May 2020: 149 deeds that somebody saw (helping 149); 149 records"
                        + " booked (helping 149), +298 points; 358 points at the end."));
    }

    private static List<LifeEvent> sorted(Lives life) {
        return life.life().events().stream()
                .sorted(java.util.Comparator.comparingInt(LifeEvent::day))
                .toList();
    }

    @Test
    void aLifeWithoutEventsSaysSo() {
        LifeStory story = new Lives().story();
        assertThat(story.chapters()).isEmpty();
        assertThat(story.summary())
                .containsExactly(Told.plain("Nothing that the model follows happened to this person in 400 days."));
    }

    @Test
    void aChildWhomNobodyScoresHasALifeToo() {
        LifeStory story = new Lives()
                .event(0, "start", "", "", "no-subject", -1, 0, 0)
                .event(5, "conduct", "littering", "camera", "", -1, 0, 1)
                .event(5, "not-booked", "littering", "camera", "true-record", -1, 0, 5)
                .story();
        assertThat(story.summary()).containsExactly(Told.plain("Did 1 thing that the model follows; 1 was seen."));
        assertThat(story.chapters().getLast().sentences())
                .containsExactly(Told.plain("Offence: littering, seen by camera; nothing was booked, for the regime"
                        + " does not concern this person."));
    }

    @Test
    void daysOnAListAreThoseAtWhoseCloseThePersonWasOnIt() {
        Lives life = Lives.begin()
                .event(0, "listed", "blacklist", "", "initial", -1, 0, 30)
                .event(30, "left-list", "blacklist", "", "term-over", -1, 0, 0)
                .event(390, "listed", "blacklist", "", "grade", -1, 0, 480);
        // Days 0 to 29, and days 390 to 399.
        assertThat(life.life().counts().daysListed()).containsExactly(Map.entry("blacklist", 40L));
    }

    @Test
    void peopleAreToldByWhatTheModelKnowsOfThem() {
        Who child = new Who(
                3, Map.of(Trait.AGE, "child", Trait.SCHOOLING, "basic", Trait.PLACE, "urban"), List.of(2), 4, 900);
        assertThat(child.sentences())
                .containsExactly(
                        "A child of 0 to 14, in an urban place.",
                        "Lives with person 2 in neighbourhood 4 of 900 people.");
        assertThat(new Who(0, Map.of(), List.of(), 0, 1).sentences())
                .containsExactly("A person.", "Lives alone in neighbourhood 0 of 1 person.");
        assertThat(new Who(
                                0,
                                Map.of(
                                        Trait.AGE, "older",
                                        Trait.SEX, "male",
                                        Trait.GROUP, "minority",
                                        Trait.CONNECTED, "connected",
                                        Trait.SCHOOLING, "college",
                                        Trait.SOCIABILITY, "central"),
                                List.of(1, 2, 3),
                                0,
                                4)
                        .sentences())
                .containsExactly(
                        "A man of 60 or over, of the minority, well-connected, with college schooling, central in"
                                + " company.",
                        "Lives with persons 1, 2 and 3 in neighbourhood 0 of 4 people.");
    }
}
