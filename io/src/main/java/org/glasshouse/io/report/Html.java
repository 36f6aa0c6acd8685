package org.glasshouse.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// A page that is being written; every text that goes in is escaped.
final class Html {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final StringBuilder page = new StringBuilder();

    /// A page that is self-contained and asks nothing of a network.
    static Html opened(String title) {
        Html page = new Html();
        page.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.markup("<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        page.element("title", title);
        return page.markup("<style>\n" + style() + "</style>\n</head>\n<body>");
    }

    private static String style() {
        try (InputStream css = Html.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The whole page as text.
    String closed() {
        return markup("</body>\n</html>").toString();
    }

    /// Text in which nothing can be taken for markup.
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int each = 0; each < text.length(); each++) {
            char letter = text.charAt(each);
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }

    /// Markup of our own, taken as it is.
    Html markup(String markup) {
        page.append(markup).append('\n');
        return this;
    }

    /// An element that holds text only.
    Html element(String name, String text) {
        page.append('<').append(name).append('>').append(escaped(text));
        page.append("</").append(name).append(">\n");
        return this;
    }

    /// A paragraph of our own words; what stands between backquotes is set as code.
    Html paragraph(String text) {
        return markup("<p>" + CODE.matcher(escaped(text)).replaceAll("<code>$1</code>") + "</p>");
    }

    /// A term of a list of facts, and what it stands for.
    Html described(String term, String description) {
        return element("dt", term).element("dd", description);
    }

    /// A list of sentences.
    Html list(List<String> sentences) {
        markup("<ul>");
        sentences.forEach(sentence -> element("li", sentence));
        return markup("</ul>");
    }

    /// A table whose first column names the rows; the other columns hold numbers where asked.
    Html table(String caption, List<String> head, List<List<String>> rows, boolean numbers) {
        return table(caption, head, rows, numbers ? "numbers" : "words");
    }

    /// A table of sentences and names, whose cells break anywhere.
    Html prose(String caption, List<String> head, List<List<String>> rows) {
        return table(caption, head, rows, "prose");
    }

    /// On a narrow screen the table scrolls in a box of its own, which can be reached by the keyboard.
    private Html table(String caption, List<String> head, List<List<String>> rows, String kind) {
        page.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escaped(caption))
                .append("\"><table class=\"")
                .append(kind)
                .append("\">\n");
        element("caption", caption);
        page.append("<thead><tr>");
        head.forEach(
                cell -> page.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            page.append("<tr><th scope=\"row\">")
                    .append(escaped(row.getFirst()))
                    .append("</th>");
            row.stream()
                    .skip(1)
                    .forEach(cell -> page.append("<td>").append(escaped(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        return markup("</tbody></table></div>");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
