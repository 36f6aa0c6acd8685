package org.glasshouse.io.report;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A drawn picture as text of the page: it scales with its place, says what it shows, and is the same bytes each time.
///
/// The library gives ids by chance, a size in pixels and fifteen digits where one does. The ids go with the clips that
/// they name, which cut nothing here, and the styles go, since the page has its own.
final class SvgText {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");
    private static final Pattern NO_TURN = Pattern.compile("rotate\\(-?0 [^)]*\\) *");
    private static final Set<String> LEFT_OUT =
            Set.of("id", "style", "class", "width", "height", "clip-path", "clip-bounds-jfx", "xmlns", "xmlns:xlink");
    private static final Map<String, String> DEFAULTS =
            Map.of("fill-opacity", "1", "stroke-opacity", "1", "transform", "", "fill-rule", "evenodd", "y", "0");

    private final String key;
    private final int width;
    private final int height;
    private final StringBuilder text = new StringBuilder();

    SvgText(String key, int width, int height) {
        this.key = key;
        this.width = width;
        this.height = height;
    }

    /// The picture with its words for those who don't see it.
    String of(String drawn, String title, String description) {
        text.append("<svg viewBox=\"0 0 " + width + " " + height + "\"");
        text.append(" role=\"img\" aria-labelledby=\"" + key + "-title " + key + "-words\">");
        text.append("<title id=\"" + key + "-title\">").append(Html.escaped(title));
        text.append("</title><desc id=\"" + key + "-words\">").append(Html.escaped(description));
        text.append("</desc>");
        inside(parsed(drawn));
        return text.append("</svg>").toString();
    }

    private static Element parsed(String drawn) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawn)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the library drew what is no SVG", e);
        }
    }

    private void inside(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element);
            } else if (parent.getNodeName().equals("text")) {
                text.append(Html.escaped(child.getTextContent().strip()));
            }
        }
    }

    private void element(Element element) {
        String name = element.getTagName();
        boolean empty = element.getElementsByTagName("*").getLength() == 0
                && element.getTextContent().isBlank();
        if (name.equals("style") || name.equals("defs") || (empty && name.equals("g"))) {
            return;
        }
        text.append('<').append(name);
        attributes(element)
                .forEach((attribute, value) -> text.append(' ')
                        .append(attribute)
                        .append("=\"")
                        .append(Html.escaped(value))
                        .append('"'));
        if (empty) {
            text.append("/>");
            return;
        }
        text.append('>');
        inside(element);
        text.append("</").append(name).append('>');
    }

    private static Map<String, String> attributes(Element element) {
        NamedNodeMap given = element.getAttributes();
        Map<String, String> kept = new TreeMap<>();
        for (int each = 0; each < given.getLength(); each++) {
            String attribute = given.item(each).getNodeName();
            String value = value(given.item(each).getNodeValue());
            boolean size = (attribute.equals("width") || attribute.equals("height"))
                    && element.getTagName().equals("rect");
            if ((size || !LEFT_OUT.contains(attribute)) && !value.equals(DEFAULTS.get(attribute))) {
                kept.put(attribute, value);
            }
        }
        return kept;
    }

    private static String value(String value) {
        String rounded = NUMBER.matcher(value).replaceAll(match -> rounded(match.group()));
        return NO_TURN.matcher(rounded).replaceAll("").strip();
    }

    private static String rounded(String number) {
        BigDecimal tenths = new BigDecimal(number).setScale(1, RoundingMode.HALF_EVEN);
        return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
    }
}
