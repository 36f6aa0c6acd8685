package org.glasshouse.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DigestsTest {

    @Test
    void aTableIsDigestedAsItsSchemaAndItsRowsByteByByte() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream expected = new DataOutputStream(bytes);
        word(expected, "redress");
        for (String name : List.of("replicate", "day")) {
            word(expected, name);
            word(expected, "NUMBER");
        }
        word(expected, "date");
        word(expected, "DATE");
        for (String name : List.of("split", "class", "event")) {
            word(expected, name);
            word(expected, "WORD");
        }
        for (String name : List.of("times", "points")) {
            word(expected, name);
            word(expected, "NUMBER");
        }
        expected.writeLong(1);
        expected.writeLong(3);
        expected.writeLong(7);
        expected.writeLong(Long.MIN_VALUE);
        word(expected, "all");
        word(expected, "all");
        word(expected, "grüße");
        expected.writeLong(2);
        expected.writeLong(-5);
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());

        Table table = new Table(TableKind.REDRESS);
        row(table, 3, "grüße", -5);

        assertThat(Digests.table(table)).isEqualTo("sha256:" + HexFormat.of().formatHex(sha));
    }

    @Test
    void theOrderInWhichATableMetItsWordsChangesNothing() {
        Table first = new Table(TableKind.REDRESS);
        row(first, 0, "left-list", 1);
        row(first, 0, "grade-rose", 1);
        Table second = new Table(TableKind.REDRESS);
        second.code("grade-rose");
        second.code("never used");
        row(second, 0, "left-list", 1);
        row(second, 0, "grade-rose", 1);

        assertThat(Digests.table(second)).isEqualTo(Digests.table(first));
    }

    @Test
    void oneChangedCellOneMovedRowOrAnotherTableChangesTheDigest() {
        Table table = new Table(TableKind.REDRESS);
        row(table, 0, "left-list", 1);
        row(table, 0, "grade-rose", 1);
        Table changedNumber = new Table(TableKind.REDRESS);
        row(changedNumber, 0, "left-list", 1);
        row(changedNumber, 0, "grade-rose", 2);
        Table changedWord = new Table(TableKind.REDRESS);
        row(changedWord, 0, "left-list", 1);
        row(changedWord, 0, "left-list", 1);
        Table swapped = new Table(TableKind.REDRESS);
        row(swapped, 0, "grade-rose", 1);
        row(swapped, 0, "left-list", 1);

        assertThat(List.of(
                        Digests.table(table),
                        Digests.table(changedNumber),
                        Digests.table(changedWord),
                        Digests.table(swapped),
                        Digests.table(new Table(TableKind.REDRESS)),
                        Digests.table(new Table(TableKind.SERVICES))))
                .doesNotHaveDuplicates();
    }

    @Test
    void wordsLongerThanTheBufferAndManyRowsAreDigestedInFull() {
        Table table = new Table(TableKind.REDRESS);
        Table lastCellDiffers = new Table(TableKind.REDRESS);
        row(table, 0, "x".repeat(100_000), 0);
        row(lastCellDiffers, 0, "x".repeat(99_999) + "y", 0);
        assertThat(Digests.table(table)).isNotEqualTo(Digests.table(lastCellDiffers));

        for (int each = 0; each < 5_000; each++) {
            row(table, 0, "left-list", each);
            row(lastCellDiffers, 0, "left-list", each == 4_999 ? -1 : each);
        }
        assertThat(Digests.table(table)).isNotEqualTo(Digests.table(lastCellDiffers));
    }

    @Test
    void theDigestOfAReplicateCountsTheTablesOfEveryRunAndNoOthers() {
        Map<TableKind, String> tables = new EnumMap<>(TableKind.class);
        for (TableKind kind : TableKind.values()) {
            if (kind.always()) {
                tables.put(kind, "sha256:" + kind.key());
            }
        }
        String digest = Digests.replicate(tables);

        tables.put(TableKind.PANEL, "sha256:any");
        assertThat(Digests.replicate(tables)).isEqualTo(digest);

        tables.put(TableKind.RECORDS, "sha256:another");
        assertThat(Digests.replicate(tables)).isNotEqualTo(digest);

        tables.remove(TableKind.RECORDS);
        assertThatThrownBy(() -> Digests.replicate(tables)).hasMessage("the replicate has no table records");
    }

    @Test
    void aListOfDigestsIsDigestedInItsOrder() {
        assertThat(Digests.list(List.of("a", "b"))).isEqualTo(Digests.bytes("a\nb\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(Digests.list(List.of("b", "a"))).isNotEqualTo(Digests.list(List.of("a", "b")));
        // echo -n abc | sha256sum
        assertThat(Digests.bytes("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static void row(Table table, int replicate, String event, long points) {
        table.number(replicate).number(7).number(Long.MIN_VALUE);
        table.word("all").word("all").word(event).number(2).number(points).endRow();
    }

    private static void word(DataOutputStream out, String word) throws IOException {
        byte[] text = word.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}
