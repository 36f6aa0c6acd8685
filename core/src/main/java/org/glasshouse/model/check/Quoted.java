package org.glasshouse.model.check;

/// Words of a file as a message shows them: on one line, not too long, and nothing in them that can't be seen or that
/// turns the line around.
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /// A word of a file between quotes.
    static String word(String text) {
        return "'" + shortened(text) + "'";
    }

    /// A text of a file, cut where it grows too long for a message.
    public static String shortened(String text) {
        return shortened(text, LONGEST);
    }

    /// The same with as many letters as this.
    public static String shortened(String text, int longest) {
        // A text may be as long as a file: only what can be shown is looked at.
        int looked = Math.min(text.length(), 2 * longest);
        String line = visible(text.substring(0, looked).replaceAll("\\s+", " "));
        return line.length() <= longest && looked == text.length()
                ? line
                : line.substring(0, Math.min(line.length(), longest - 1)) + "…";
    }

    /// A text with every character that can't be seen written out as `U+202E`.
    public static String visible(String text) {
        if (text.codePoints().allMatch(Quoted::isVisible)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isVisible(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append("U+%04X".formatted(character));
            }
        });
        return shown.toString();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
