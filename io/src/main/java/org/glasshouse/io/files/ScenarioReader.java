package org.glasshouse.io.files;

import java.nio.file.Path;
import java.util.List;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;

/// The door for what people write: a path goes in; a checked scenario, society or regime comes out, or every problem
/// at once.
///
/// Nothing is written, and no file is read beyond the one named and those that it names. Each method throws
/// [UnreadableFileException] if the file can't be read, [InvalidFileException] with every problem if it is invalid,
/// and [RefusedRecordsException] if it looks like records of people.
public final class ScenarioReader {
    private ScenarioReader() {}

    /// Reads a scenario with its society and regime.
    ///
    /// @param settings values from the command line, laid over the file in this order
    @SuppressWarnings("unchecked") // a scenario file gives a scenario
    public static Loaded<Scenario> scenario(Path file, List<Setting> settings) throws FileException {
        return (Loaded<Scenario>) new Reading().read(file, FileKind.SCENARIO, settings);
    }

    /// Reads a society file alone.
    @SuppressWarnings("unchecked") // a society file gives a society
    public static Loaded<Society> society(Path file, List<Setting> settings) throws FileException {
        return (Loaded<Society>) new Reading().read(file, FileKind.SOCIETY, settings);
    }

    /// Reads a regime file alone.
    @SuppressWarnings("unchecked") // a regime file gives a regime
    public static Loaded<Regime> regime(Path file, List<Setting> settings) throws FileException {
        return (Loaded<Regime>) new Reading().read(file, FileKind.REGIME, settings);
    }

    /// Reads a file of whatever kind its keys say.
    public static Loaded<?> any(Path file, List<Setting> settings) throws FileException {
        return new Reading().read(file, null, settings);
    }
}
