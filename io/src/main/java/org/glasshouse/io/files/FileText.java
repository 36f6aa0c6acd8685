package org.glasshouse.io.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Reads a file as text and refuses what is none: directories, huge files, binaries, other encodings.
final class FileText {
    /// The largest file that is read: a thousand times a bundled one.
    static final int MOST_BYTES = 8 << 20;

    /// As much as a look at the form of a file needs.
    private static final int LOOK_BYTES = 1 << 16;

    private FileText() {}

    static String read(Path path) throws FileException {
        String file = path.toString();
        try {
            if (Files.isDirectory(path)) {
                throw new UnreadableFileException(file + " is a directory; name a file in it");
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new UnreadableFileException(file + " is no regular file");
            }
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                RecordsOfPeople.refuseTable(file, new String(bytes, 0, Math.min(bytes.length, LOOK_BYTES), UTF_8));
                return decode(file, bytes);
            }
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException("there is no file " + file);
        } catch (AccessDeniedException e) {
            throw new UnreadableFileException("no permission to read " + file);
        } catch (FileSystemException e) {
            throw new UnreadableFileException("can't read " + file + ": " + e.getReason());
        } catch (IOException e) {
            throw new UnreadableFileException("can't read " + file + ": " + e.getMessage());
        }
    }

    /// The text of some bytes in UTF-8, without a byte order mark.
    static String decode(String file, byte[] bytes) throws InvalidFileException {
        if (bytes.length > MOST_BYTES) {
            throw problem(
                    new Place(file, 1, 1), "the file is larger than 8 MB; a file of rates and shares is far smaller");
        }
        if (bytes.length >= 2 && (bytes[0] & bytes[1] & 0xFF) == 0xFE && bytes[0] != bytes[1]) {
            throw problem(new Place(file, 1, 1), "the file is in UTF-16; save it as UTF-8");
        }
        CharsetDecoder decoder = UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            throw problem(
                    placeAfter(file, text, text.length()), "the file is not in UTF-8 from here on; save it as UTF-8");
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        refuseControls(file, text);
        return text;
    }

    private static void refuseControls(String file, String text) throws InvalidFileException {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7F || c == 0xFFFE || c == 0xFFFF) {
                throw problem(
                        placeAfter(file, text, at),
                        "a control character (U+%04X) stands here; this looks like a binary file, not YAML"
                                .formatted((int) c));
            }
        }
    }

    /// The place of the character after a number of others.
    private static Place placeAfter(String file, String text, int characters) {
        int line = 1;
        int lineStart = 0;
        for (int at = 0; at < characters; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
        return new Place(file, line, characters - lineStart + 1);
    }

    private static InvalidFileException problem(Place place, String message) {
        return new InvalidFileException(List.of(new Problem(place, "", message)));
    }
}
