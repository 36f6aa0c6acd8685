package org.glasshouse.io.files;

/// One thing that is wrong with a file.
///
/// @param path dotted keys such as `redress.expiry-days`, empty for the file as a whole
/// @param message what is wrong; what is allowed; did you mean …
public record Problem(Place place, String path, String message) {
    @Override
    public String toString() {
        return place + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
