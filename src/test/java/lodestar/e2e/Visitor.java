package lodestar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A person at a browser.
public final class Visitor {

    private static final Map<String, Object> WCAG =
            Map.of(
                    "type",
                    "tag",
                    "values",
                    List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"));

    /// The rules of WCAG 2.2 A and AA whose answer depends on colours; the others ask the document
    /// alone, which is the same in the dark.
    private static final Map<String, Object> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    private static final String AXE = AxeBuilder.getAxeScript();
    private static final String VIOLATIONS =
            """
            async rules => {
              const result = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
              return result.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html));
            }
            """;
    private static final Set<String> PAGES = Set.of("document", "xhr", "fetch");
    private static final String TOO_WIDE =
            """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
              [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                .map(e => e.outerHTML.slice(0, 120))
                .concat('scrollWidth ' + document.documentElement.scrollWidth)
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        context.setDefaultTimeout(20_000);
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        context.onWebError(error -> faults.add(page.url() + ": " + error.error()));
        context.onConsoleMessage(message -> {
            // a refusal is an answer with 4xx too, and the browser tells the console of it
            if (message.type().equals("error")
                    && !message.text().startsWith("Failed to load resource")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        context.onResponse(this::note);
    }

    /// The page in Playwright's terms, for everything that this class has no word for.
    public Page page() {
        return page;
    }

    public Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    public Visitor signIn(String email, String password) {
        open("/sign-in");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !URI.create(url).getPath().equals("/sign-in"));
        return this;
    }

    /// Comes with a session that is already there, as `Institution.session` makes it.
    public Visitor with(Cookie session) {
        context.addCookies(
                List.of(
                        new com.microsoft.playwright.options.Cookie(
                                        session.getName(), session.getValue())
                                .setDomain("localhost")
                                .setPath("/")));
        return this;
    }

    /// No violation of WCAG 2.2 A or AA in light and in dark, and no sideways scroll at 320 pixels.
    public Visitor assertAccessible() {
        assertNoViolation(ColorScheme.LIGHT, WCAG);
        assertNoViolation(ColorScheme.DARK, COLOURS);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return assertFitsAPhone();
    }

    public Visitor assertFitsAPhone() {
        var before = page.viewportSize();
        page.setViewportSize(320, 800);
        assertThat((List<?>) page.evaluate(TOO_WIDE)).as("%s at 320 pixels", page.url()).isEmpty();
        page.setViewportSize(before.width, before.height);
        return this;
    }

    /// Says that a breach seen so far was meant, and returns what it was.
    public List<String> forgive() {
        List<String> forgiven = List.copyOf(faults);
        faults.clear();
        return forgiven;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    void takePicture(Path file) {
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }

    void leave() {
        context.close();
    }

    private void assertNoViolation(ColorScheme scheme, Map<String, Object> rules) {
        page.emulateMedia(
                new EmulateMediaOptions()
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, rules))
                .as("%s in %s", page.url(), scheme)
                .isEmpty();
    }

    private void note(Response answer) {
        String kind = answer.request().resourceType();
        if (answer.status() >= 500 || answer.status() >= 400 && !PAGES.contains(kind)) {
            faults.add(answer.url() + " answered " + answer.status() + " (" + kind + ")");
        }
    }
}
