package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glasshouse.io.files.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of parts of a regime whose words nothing else holds.
final class RegimeSentencesTest {
    private static final String REGIME = """
            glasshouse: 1
            regime: words
            title: Parts to be put into words
            card: {follows: construction, models: a test, disputed: nothing, leaves-out: everything else}
            points: {start: 60, min: 0, max: 100}
            grades: {good: 50.., low: ..50}
            channels:
              hall:
                sees: [helping]
                watchers: {per-neighbourhood: 1, beat-days: 7}
                quota: {records: 2, every-days: 30, recorded-as: littering}
                malice: {conduct: denouncing, to: household, accuses-of: littering}
                false-claims: {conduct: boasting, claims: helping}
            household-stars:
              points-for-a-star: 2
              categories: {kindness: [helping]}
              torn-down: {by: tearing-down, put-up-every-days: 90}
            association:
              debts: {when-recorded: [late-payment], through: [friends], points: -4, depth: 2, then-share: 0.5}
            consequences:
              no-school: {when: {grade: low, of: parent}, deny: school}
              screens: {when: {grade: low}, publish: district, seen-by: 0.1}
              papers: {when: {grade: low}, publish: nation}
            redress:
              notice: {reaches: 1, delay-days: 2, gives-reasons: 0.25}
              appeal: {lodges-wrong: 0.5, lodges-right: 0.1, delay-days: 3, without-reasons: 0.2}
              review: {strikes-wrong: 0.5, strikes-right: 0.1, delay-days: 3}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void whatReachesBeyondPersonsContactsAndNeighbourhoodsIsSaidToDoSo() throws Exception {
        Path file = folder.resolve("words.yaml");
        Files.writeString(file, REGIME);
        Map<String, List<String>> said =
                RegimeSentences.byPart(ScenarioReader.regime(file, List.of()).value());
        assertThat(said.get("association.debts"))
                .containsExactly("Association debts: when late-payment is recorded of somebody, each contact through"
                        + " friends loses 4 points, and a day later each of their contacts, once, 50% of that.");
        assertThat(said.get("consequences.no-school"))
                .containsExactly("Consequence no-school: a child of whom a parent has grade low is denied school and"
                        + " goes without.");
        assertThat(said.get("consequences.screens"))
                .containsExactly("Consequence screens: whoever comes into grade low is denounced before everybody in"
                        + " the district, of whom 10% see it.");
        assertThat(said.get("consequences.papers"))
                .containsExactly("Consequence papers: whoever comes into grade low is denounced before everybody in"
                        + " the nation.");
        assertThat(said.get("redress.notice")).last().asString().endsWith("after 2 days; 25% of these are told why.");
        assertThat(said.get("redress.appeal"))
                .last()
                .asString()
                .endsWith("after 3 days; who was not told why, 0.2 times as often.");
    }

    @Test
    void whatChannelsMakeUpAndWhoResistsIsSaid() throws Exception {
        Path file = folder.resolve("words.yaml");
        Files.writeString(file, REGIME);
        Map<String, List<String>> said =
                RegimeSentences.byPart(ScenarioReader.regime(file, List.of()).value());
        assertThat(said.get("channels.hall"))
                .containsExactly("Channel hall: writes down 100% of helping on the same day. Whoever commits denouncing"
                        + " has somebody in the household written down for littering.");
        assertThat(said.get("channels.hall.watchers"))
                .containsExactly("Watchers of hall: 1 for each neighbourhood. The channel sees only where one of them"
                        + " is, and each of them sees such a share for themselves. Every 7 days they are sent anew,"
                        + " evenly round all neighbourhoods.");
        assertThat(said.get("channels.hall.quota"))
                .containsExactly("Quota of hall: 2 records from each neighbourhood in 30 days; what is missing is made"
                        + " up on anybody as littering.");
        assertThat(said.get("channels.hall.false-claims"))
                .containsExactly(
                        "False claims to hall: whoever commits boasting has helping written down for" + " themselves.");
        assertThat(said.get("household-stars"))
                .containsExactly("Each household starts with 3 stars of 5 in kindness (helping); a star more or less is"
                        + " worth 2 points to each member. Whoever commits tearing-down takes the sign down: from the"
                        + " next day on no record moves the household's stars, until all signs are put up again, every"
                        + " 90 days.");
    }
}
