package org.glasshouse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.app.Console;
import org.glasshouse.app.Glasshouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Opens reports from the disk in Debian's Chromium with no network, and looks for what a reader would stumble over.
///
/// Pictures of what it saw go into `ui/target`, for somebody to look at.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportInBrowserTest {
    private static final String CHROMIUM = System.getProperty("glasshouse.chromium", "/usr/bin/chromium");
    private static final Path TARGET = Path.of("target");

    /// Words of a picture that reach out of it, lie over each other (with a pixel's grace) or stand aslant.
    private static final String BAD_WORDS = """
            () => {
              const bad = [];
              for (const svg of document.querySelectorAll('svg')) {
                const frame = svg.getBoundingClientRect();
                if (frame.width === 0) continue;
                if (svg.querySelector('[transform*=rotate]')) {
                  bad.push(`${svg.querySelector('title').textContent}: words stand aslant`);
                }
                const words = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
                words.forEach(([word, box], place) => {
                  if (box.left < frame.left - 1 || box.right > frame.right + 1
                      || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) {
                    bad.push(`${svg.querySelector('title').textContent}: '${word}' is cut`);
                  }
                  for (const [other, its] of words.slice(place + 1)) {
                    if (box.left < its.right - 1 && its.left < box.right - 1
                        && box.top < its.bottom - 1 && its.top < box.bottom - 1) {
                      bad.push(`${svg.querySelector('title').textContent}: '${word}' lies on '${other}'`);
                    }
                  }
                });
              }
              return bad;
            }
            """;

    /// Pictures without words or numbers in words, and figures whose table doesn't follow.
    private static final String UNTOLD_PICTURES = """
            () => {
              const untold = [];
              for (const svg of document.querySelectorAll('svg')) {
                const [title, words] = svg.getAttribute('aria-labelledby').split(' ').map(id => document.getElementById(id));
                if (svg.getAttribute('role') !== 'img' || !title || !title.textContent || !words
                    || !/[0-9]/.test(words.textContent)) {
                  untold.push(svg.outerHTML.slice(0, 200));
                }
              }
              for (const figure of document.querySelectorAll('figure')) {
                const name = figure.querySelector('strong').textContent.split('.')[0].toLowerCase();
                const fold = figure.nextElementSibling;
                if (!fold || !fold.querySelector('caption') || !fold.querySelector('caption').textContent.toLowerCase().includes(name)) {
                  untold.push(name);
                }
              }
              return untold;
            }
            """;

    /// Letters of a picture as they stand on the screen, in pixels; the smallest.
    private static final String SMALLEST_LETTERS = """
            () => Math.min(...[...document.querySelectorAll('svg')].filter(svg => svg.getBoundingClientRect().width > 0)
                .map(svg => 12 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width))
            """;

    private final Map<String, Path> reports;
    private final Playwright playwright;
    private final Browser browser;

    ReportInBrowserTest(@TempDir Path scratch) {
        reports = Map.of(
                "village", scratch.resolve("village/report.html"),
                "nobody", scratch.resolve("nobody/report.html"),
                "country", scratch.resolve("country/report.html"),
                "reforms", scratch.resolve("reforms/report.html"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(CHROMIUM))
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }

    @BeforeAll
    void runTheScenarios() {
        run("village-morality-bank", "village", "--replicates=3", "--set", "horizon.days=240");
        run("village-no-regime", "nobody", "--replicates=1", "--set", "horizon.days=30");
        run("small-country-hundred-points", "country", "--replicates=2", "--persons=2000");
        write("compare", "../studies/village-reforms.yaml", "reforms", "--replicates=3", "--set", "horizon.days=400");
    }

    private void run(String scenario, String name, String... more) {
        write("run", "../scenarios/" + scenario + ".yaml", name, more);
    }

    private void write(String command, String file, String name, String... more) {
        List<String> words = new ArrayList<>(List.of(command, file, "--out"));
        words.add(String.valueOf(report(name).getParent()));
        words.addAll(List.of(more));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exitCode = Glasshouse.execute(Console.of(stream, stream), words.toArray(String[]::new));
        assertThat(exitCode).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private Path report(String name) {
        return reports.getOrDefault(name, Path.of(""));
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"village", "nobody", "country", "reforms"})
    void nothingIsAskedOfTheNetworkAndTheConsoleStaysEmpty(String name) throws Exception {
        List<String> requests = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setOffline(true))) {
            Page page = context.newPage();
            page.onRequest(request -> requests.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(report(name).toUri().toString());

            assertThat(page.locator("h1").count()).isOne();
        }
        assertThat(requests).containsExactly(report(name).toUri().toString());
        assertThat(complaints).isEmpty();
        assertThat(Files.size(report(name))).isLessThan(3_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "village, 1280",
        "village, 400",
        "nobody, 1280",
        "nobody, 400",
        "country, 1280",
        "country, 400",
        "country, 700",
        "reforms, 1280",
        "reforms, 400",
        "reforms, 700"
    })
    void nothingIsCutOrCoveredAtAnyWidth(String name, int width) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
            Page page = context.newPage();
            page.navigate(report(name).toUri().toString());
            page.screenshot(screenshot(name + "-" + width));
            assertThat(page.evaluate(BAD_WORDS)).isEqualTo(List.of());
            if (page.locator("svg").count() > 0) {
                assertThat((Number) page.evaluate(SMALLEST_LETTERS))
                        .extracting(Number::doubleValue)
                        .satisfies(pixels -> assertThat(pixels).isGreaterThanOrEqualTo(11));
            }

            page.evaluate("() => document.querySelectorAll('details').forEach(fold => fold.open = true)");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(width);
            assertThat(page.evaluate(BAD_WORDS)).isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"village", "nobody", "country", "reforms"})
    void everyPictureHasWordsForThoseWhoDontSeeItAndATableBehindIt(String name) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(report(name).toUri().toString());

            assertThat(page.evaluate(UNTOLD_PICTURES)).isEqualTo(List.of());
            assertThat(page.locator("svg").count())
                    .isEqualTo(page.locator("figure svg").count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"village", "reforms"})
    void everyLinkOfThePageLeadsSomewhere(String name) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(report(name).toUri().toString());

            assertThat((List<?>) page.evaluate("() => [...document.querySelectorAll('a')]"
                            + ".filter(link => !document.getElementById(link.hash.slice(1))).map(link => link.href)"))
                    .isEmpty();
            assertThat((List<?>) page.evaluate(
                            "() => { const ids = [...document.querySelectorAll('[id]')].map(one => one.id);"
                                    + " return ids.filter((id, place) => ids.indexOf(id) !== place); }"))
                    .isEmpty();
        }
    }

    @Test
    void theSamePageInGreyIsKeptForTheEye() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page page = context.newPage();
            page.navigate(report("village").toUri().toString());
            page.evaluate("() => { document.documentElement.style.filter = 'grayscale(1)'; }");
            page.screenshot(screenshot("village-grey"));
        }
        assertThat(TARGET.resolve("village-grey.png")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"village", "reforms"})
    void onPaperTheTablesOfFiguresAreOpenAndTheScenarioIsLeftOut(String name) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(720, 1000))) {
            Page page = context.newPage();
            page.navigate(report(name).toUri().toString());
            String heights =
                    "() => [...document.querySelectorAll('%s')].map(one => one.getBoundingClientRect().height)";
            assertThat((List<?>)
                            page.evaluate(heights.formatted("details:not(.screen, .screen details) > .wide > table")))
                    .isNotEmpty();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat((List<?>)
                            page.evaluate(heights.formatted("details:not(.screen, .screen details) > .wide > table")))
                    .allSatisfy(height ->
                            assertThat(((Number) height).doubleValue()).isPositive());
            assertThat((List<?>) page.evaluate(heights.formatted("details.screen pre, details.screen table")))
                    .allSatisfy(height ->
                            assertThat(((Number) height).doubleValue()).isZero());
            assertThat(page.evaluate(BAD_WORDS)).isEqualTo(List.of());
            byte[] pdf = page.pdf(
                    new Page.PdfOptions().setPath(TARGET.resolve(name + ".pdf")).setPreferCSSPageSize(true));
            assertThat(pdf).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Page.ScreenshotOptions screenshot(String name) {
        return new Page.ScreenshotOptions()
                .setPath(TARGET.resolve(name + ".png"))
                .setFullPage(true);
    }
}
