package org.glasshouse.io.files;

import java.util.List;

/// A value laid over a scenario from the command line, as by `--set path=value`.
///
/// @param option the option it came by, such as `--set` or `--seed`
/// @param number which of the options of that name it is, from 1; stands as the line in messages
/// @param path dotted keys; `society.…` and `regime.…` reach into those files
/// @param value the value as YAML; nothing, or `null`, takes the key out
/// @param column where the value starts in what was typed, from 1
public record Setting(String option, int number, String path, String value, int column) {

    /// Reads `path=value`, the n-th `--set` of a command line.
    ///
    /// @throws InvalidFileException if there is no path or no `=`
    public static Setting parse(int number, String text) throws InvalidFileException {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new InvalidFileException(List.of(new Problem(
                    new Place("--set", number, 1), "", "'" + Wording.shortened(text) + "' is no path=value")));
        }
        return new Setting("--set", number, text.substring(0, equals).strip(), text.substring(equals + 1), equals + 2);
    }

    /// A setting that an option of its own makes, such as `--seed 5`.
    public static Setting of(String option, String path, String value) {
        return new Setting(option, 1, path, value, 1);
    }

    /// Where one of its keys stands, from 0; an option of its own has no path to point into.
    Place placeOf(int key) {
        int keyColumn = 1;
        if (column > 1) {
            for (String earlier : KeyPath.parse(path).parts().subList(0, key)) {
                keyColumn += earlier.length() + 1;
            }
        }
        return new Place(option, number, keyColumn);
    }

    /// Where its value starts.
    Place valuePlace() {
        return new Place(option, number, column);
    }
}
