package org.glasshouse.outcome;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Digests of what a run leaves, over the content of its tables and never over the bytes of a file.
///
/// A table is digested as its name, the names and types of its columns, the number of its rows, then every row in
/// canonical order: a whole number or a date as 8 bytes, the highest first, a word as the length of its UTF-8 text in
/// 4 bytes and that text. So the order in which a table met its words changes nothing. A digest reads `sha256:` and 64
/// hexadecimal digits.
public final class Digests {
    private Digests() {}

    /// The digest of any bytes, such as those of a file.
    public static String bytes(byte[] content) {
        return text(sha256().digest(content));
    }

    /// The digest of one table of one replicate.
    public static String table(Table table) {
        return new CanonicalRows(sha256()).digest(table);
    }

    /// The digest of a replicate: over the digests of the tables that every run writes.
    ///
    /// @param tables digest by table; optional tables in it do not count
    /// @throws IllegalArgumentException if a table that every run writes is missing
    public static String replicate(Map<TableKind, String> tables) {
        List<String> parts = new ArrayList<>();
        for (TableKind kind : TableKind.values()) {
            if (kind.always()) {
                String digest = tables.get(kind);
                if (digest == null) {
                    throw new IllegalArgumentException("the replicate has no table " + kind.key());
                }
                parts.add(kind.key() + " " + digest);
            }
        }
        return list(parts);
    }

    /// The digest of an ordered list of digests, such as those of the replicates of a run.
    public static String list(List<String> digests) {
        return bytes((String.join("\n", digests) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String text(byte[] digest) {
        return "sha256:" + HexFormat.of().formatHex(digest);
    }
}
