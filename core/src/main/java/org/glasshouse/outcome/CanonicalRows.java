package org.glasshouse.outcome;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/// The canonical bytes of a table, fed to a digest through one buffer. See [Digests] for the form.
final class CanonicalRows {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final MessageDigest digest;
    private final byte[] buffer = new byte[1 << 12];
    private int used;

    CanonicalRows(MessageDigest digest) {
        this.digest = digest;
    }

    String digest(Table table) {
        List<Column> columns = table.kind().columns();
        word(encoded(table.kind().key()));
        for (Column column : columns) {
            word(encoded(column.name()));
            word(encoded(column.type().name()));
        }
        number(table.rows());
        boolean[] isWord = new boolean[columns.size()];
        for (int column = 0; column < isWord.length; column++) {
            isWord[column] = columns.get(column).type() == Column.Type.WORD;
        }
        byte[][] words = new byte[table.vocabularySize()][];
        for (int code = 0; code < words.length; code++) {
            words[code] = encoded(table.vocabulary(code));
        }
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < isWord.length; column++) {
                long value = table.value(column, row);
                if (isWord[column]) {
                    word(words[(int) value]);
                } else {
                    number(value);
                }
            }
        }
        digest.update(buffer, 0, used);
        used = 0;
        return Digests.text(digest.digest());
    }

    private void number(long value) {
        makeRoom(Long.BYTES);
        LONG.set(buffer, used, value);
        used += Long.BYTES;
    }

    /// Adds a word that already carries its length.
    private void word(byte[] encoded) {
        makeRoom(encoded.length);
        if (encoded.length > buffer.length) {
            digest.update(encoded);
            return;
        }
        System.arraycopy(encoded, 0, buffer, used, encoded.length);
        used += encoded.length;
    }

    private void makeRoom(int bytes) {
        if (used + bytes > buffer.length) {
            digest.update(buffer, 0, used);
            used = 0;
        }
    }

    private static byte[] encoded(String word) {
        byte[] text = word.getBytes(StandardCharsets.UTF_8);
        byte[] encoded = new byte[Integer.BYTES + text.length];
        INT.set(encoded, 0, text.length);
        System.arraycopy(text, 0, encoded, Integer.BYTES, text.length);
        return encoded;
    }
}
