package org.glasshouse.io.files;

import org.glasshouse.model.check.Quoted;

/// One thing that is wrong with a file.
///
/// @param path dotted keys such as `redress.expiry-days`, empty for the file as a whole
/// @param message what is wrong; what is allowed; did you mean …
public record Problem(Place place, String path, String message) {
    private static final int LONGEST_PATH = 200;

    public Problem {
        path = Quoted.shortened(path, LONGEST_PATH);
        message = Quoted.visible(message);
    }

    @Override
    public String toString() {
        return place + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
