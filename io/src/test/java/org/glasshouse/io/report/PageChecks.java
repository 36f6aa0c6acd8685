package org.glasshouse.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/// What every page of ours must be.
final class PageChecks {
    private PageChecks() {}

    /// It runs no script and asks nothing of a network.
    static void standsAlone(String page) {
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("width=device-width", "@media print", "default-src 'none'")
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("http://", "https://", "src=\"", "url(", "@import", "<link");
    }

    /// Every element is closed, and every row of a table as wide as its head.
    ///
    /// @return number of tables
    static int wholeTables(String page) throws Exception {
        String closed = page.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(closed)));
        int tables = document.getElementsByTagName("table").getLength();
        for (int each = 0; each < tables; each++) {
            var rows = ((Element) document.getElementsByTagName("table").item(each)).getElementsByTagName("tr");
            int columns = cells(rows.item(0));
            for (int row = 1; row < rows.getLength(); row++) {
                assertThat(cells(rows.item(row))).isEqualTo(columns);
            }
        }
        return tables;
    }

    private static int cells(Node row) {
        var element = (Element) row;
        return element.getElementsByTagName("th").getLength()
                + element.getElementsByTagName("td").getLength();
    }

    /// Every picture has a title and a description with numbers, under names that no other has.
    ///
    /// @return number of pictures
    static int toldPictures(String page) {
        Matcher pictures = Pattern.compile(
                        "<svg [^>]*role=\"img\" aria-labelledby=\"(\\S+) (\\S+)\"><title id=\"(.+?)\">"
                                + "(.+?)</title><desc id=\"(.+?)\">(.+?)</desc>")
                .matcher(page);
        Set<String> keys = new HashSet<>();
        while (pictures.find()) {
            assertThat(pictures.group(3)).isEqualTo(pictures.group(1));
            assertThat(pictures.group(5)).isEqualTo(pictures.group(2));
            assertThat(pictures.group(6)).containsPattern("[0-9]");
            assertThat(keys.add(pictures.group(1))).isTrue();
        }
        assertThat(keys).hasSize(page.split("<svg ", -1).length - 1);
        return keys.size();
    }
}
