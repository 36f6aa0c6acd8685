package org.glasshouse.io.results;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;

/// The replicates of an arm that have been lived, kept beside it until it is finished, so that a comparison that is
/// stopped goes on with the next one.
///
/// A Parquet file can't be gone on with, so each replicate has a file of its own with the tables that it left: their
/// words, then their numbers, seven bits a byte, and a check sum. Nothing is kept of the first seconds of an arm: what
/// is lived again that quickly need not be written.
public final class LivedReplicates {
    static final String ENDING = ".replicates";

    /// What an arm may lose when it is stopped, besides the replicates under way.
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final String scenarioDigest;
    private final long patienceNanos;
    private final long begunNanos = System.nanoTime();

    /// The replicates of an arm.
    ///
    /// @param folder where they are kept; made when the first is
    /// @param scenarioDigest digest of what is lived, and by which version: those of another are not read
    /// @param patience how long nothing is kept
    LivedReplicates(Path folder, String scenarioDigest, Duration patience) {
        this.folder = folder;
        this.scenarioDigest = scenarioDigest;
        this.patienceNanos = patience.toNanos();
    }

    /// Keeps what a replicate left, if the arm has been lived for long enough and it isn't kept already.
    ///
    /// @throws RunDirectoryException if it can't be written
    public void keep(ReplicateOutcome outcome) throws IOException {
        Path file = file(outcome.replicate());
        if (System.nanoTime() - begunNanos < patienceNanos || Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(file.getFileName() + PartialDirectory.ENDING);
            CRC32 sum = new CRC32();
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(new CheckedOutputStream(Files.newOutputStream(fresh), sum), BUFFER))) {
                out.writeUTF(scenarioDigest);
                out.writeInt(outcome.replicate());
                out.writeInt(outcome.tables().size());
                for (Table table : outcome.tables()) {
                    write(table, out);
                }
                out.flush();
                out.writeLong(sum.getValue());
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw RunDirectoryException.of("write", file, e);
        }
    }

    /// What a replicate left; nothing if it isn't kept, is of another scenario or version, or is damaged, so that it
    /// must
    /// be lived again.
    public Optional<ReplicateOutcome> outcome(int replicate) {
        try {
            byte[] bytes = Files.readAllBytes(file(replicate));
            CRC32 sum = new CRC32();
            sum.update(bytes, 0, bytes.length - Long.BYTES);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            boolean whole = ByteBuffer.wrap(bytes).getLong(bytes.length - Long.BYTES) == sum.getValue();
            if (!whole || !in.readUTF().equals(scenarioDigest) || in.readInt() != replicate) {
                return Optional.empty();
            }
            List<Table> tables = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                tables.add(table(in));
            }
            return Optional.of(new ReplicateOutcome(replicate, tables));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // Not there, cut off or overwritten: living it again gives the same.
            return Optional.empty();
        }
    }

    /// Forgets all of them: the arm is finished.
    public void delete() throws IOException {
        if (Files.exists(folder)) {
            PartialDirectory.delete(folder);
        }
    }

    private Path file(int replicate) {
        return folder.resolve(String.valueOf(replicate));
    }

    private static void write(Table table, DataOutputStream out) throws IOException {
        out.writeUTF(table.kind().name());
        out.writeInt(table.vocabularySize());
        for (int code = 0; code < table.vocabularySize(); code++) {
            out.writeUTF(table.vocabulary(code));
        }
        out.writeInt(table.rows());
        int columns = table.kind().columns().size();
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                long value = table.value(column, row);
                // Small numbers of either sign take one byte.
                long folded = (value << 1) ^ (value >> (Long.SIZE - 1));
                for (; (folded & ~0x7FL) != 0; folded >>>= 7) {
                    out.write((int) ((folded & 0x7F) | 0x80));
                }
                out.write((int) folded);
            }
        }
    }

    private static Table table(DataInputStream in) throws IOException {
        Table table = new Table(TableKind.valueOf(in.readUTF()));
        for (int words = in.readInt(); words > 0; words--) {
            table.code(in.readUTF());
        }
        int columns = table.kind().columns().size();
        for (int rows = in.readInt(); rows > 0; rows--) {
            for (int column = 0; column < columns; column++) {
                long folded = 0;
                int shift = 0;
                int part;
                do {
                    part = in.readUnsignedByte();
                    folded |= (part & 0x7FL) << shift;
                    shift += 7;
                } while ((part & 0x80) != 0);
                table.number((folded >>> 1) ^ -(folded & 1));
            }
            table.endRow();
        }
        return table;
    }
}
