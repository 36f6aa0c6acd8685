package org.glasshouse.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
    /// Several blocks of rows.
    private static final int ROWS = 7_001;

    private final Table table = new Table(TableKind.REDRESS);

    private void row(long day, long date, String event, long points) {
        table.number(0)
                .number(day)
                .number(date)
                .word("all")
                .word("all")
                .word(event)
                .number(1)
                .number(points)
                .endRow();
    }

    @Test
    void everyValueIsReadAsItWasAdded() {
        for (int row = 0; row < ROWS; row++) {
            row(row, Long.MIN_VALUE, row % 3 == 0 ? "grade-rose" : "left-list", Integer.MAX_VALUE - row);
        }

        assertRows(ROWS);
    }

    @Test
    void aNumberThatNeedsMoreThan32BitsLeavesTheRowsBeforeItAsTheyWere() {
        List<Long> large =
                List.of((long) Integer.MIN_VALUE, Integer.MAX_VALUE + 1L, -3_000_000_000L, Long.MAX_VALUE, 5L);
        for (int row = 0; row < ROWS; row++) {
            row(row, Long.MIN_VALUE, row % 3 == 0 ? "grade-rose" : "left-list", Integer.MAX_VALUE - row);
        }

        large.forEach(points -> row(17_000, 18_000, "left-list", points));

        assertRows(ROWS);
        for (int each = 0; each < large.size(); each++) {
            assertThat(table.value(table.column("points"), ROWS + each)).isEqualTo(large.get(each));
            assertThat(table.value(table.column("date"), ROWS + each)).isEqualTo(18_000);
        }
    }

    private void assertRows(int rows) {
        for (int row = 0; row < rows; row++) {
            assertThat(table.value(table.column("day"), row)).isEqualTo(row);
            assertThat(table.value(table.column("date"), row)).isEqualTo(Long.MIN_VALUE);
            assertThat(table.word(table.column("event"), row)).isEqualTo(row % 3 == 0 ? "grade-rose" : "left-list");
            assertThat(table.value(table.column("points"), row)).isEqualTo(Integer.MAX_VALUE - row);
        }
    }

    @Test
    void aRowWithTooFewValuesIsRefused() {
        table.number(0).number(1);

        assertThatThrownBy(table::endRow).hasMessageContaining("2 of 8 values");
    }
}
