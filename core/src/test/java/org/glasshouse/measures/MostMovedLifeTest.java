package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Whose life of a panel is drawn.
final class MostMovedLifeTest {
    private final Table panel = new Table(TableKind.PANEL);

    @Test
    void theLifeWithMostWrongRecordsDenialsGradesAndListsIsDrawn() {
        event(3, "conduct", "unseen");
        event(3, "record", "true-record");
        event(3, "strain", "");
        event(5, "record", "malice");
        event(7, "grade", "");
        event(7, "substituted", "no-train");
        event(9, "listed", "grade");
        event(9, "left-list", "term-over");

        assertThat(Life.mostMoved(panel, 10)).hasValueSatisfying(life -> {
            assertThat(life.person()).isEqualTo(7);
            assertThat(life.events()).hasSize(2);
        });
    }

    @Test
    void ofNobodyNoLifeIsDrawn() {
        assertThat(Life.mostMoved(panel, 10)).isEmpty();
    }

    private void event(int person, String event, String cause) {
        panel.number(0)
                .number(1)
                .number(Long.MIN_VALUE)
                .number(person)
                .word(event)
                .word("")
                .word("");
        panel.word(cause).number(-1).number(0).number(0).endRow();
    }
}
