package lodestar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lodestar.demo.CollegeTest;
import lodestar.demo.Demonstration;
import lodestar.people.PersonId;
import lodestar.testing.Institution;
import lodestar.testing.Pseudo;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pages from right to left, in Arabic letters that mean nothing: nothing sticks out sideways, and
/// what stands at the start stands on the right. Pictures are left under `target/right-to-left`.
@CollegeTest
class RightToLeftStory {

    private static final Path PICTURES = Path.of("target", "right-to-left");
    private static final String TOO_WIDE =
            """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
              [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().left < -1 && e.getBoundingClientRect().width > 1)
                .map(e => e.outerHTML.slice(0, 120))
                .concat('scrollWidth ' + document.documentElement.scrollWidth)
            """;

    /// Every part that is there, with what must be true of it: its box, and the page's.
    private static final String NOT_MIRRORED =
            """
            () => {
              const box = s => document.querySelector(s)?.getBoundingClientRect();
              const seen = r => r && r.width > 1 && r.height > 1;
              const middle = window.innerWidth / 2;
              const wrong = [];
              const right = s => { const r = box(s); if (seen(r) && r.left + r.width / 2 < middle) wrong.push(s + ' is not at the start'); };
              const left = s => { const r = box(s); if (seen(r) && r.left + r.width / 2 > middle) wrong.push(s + ' is not at the end'); };
              right('.bar .brand'); left('.bar .account'); left('.bar .phone'); right('main > .head h1'); right('main > .crumb a');
              if (window.innerWidth > 1000) {
                left('.split > aside'); right('.split > .stack'); left('main > .head > .acts');
                const first = box('table.rows tbody tr > :first-child'), last = box('table.rows tbody tr > :last-child');
                if (seen(first) && seen(last) && first.left < last.left) wrong.push('table.rows runs from left to right');
              }
              for (const line of document.querySelectorAll('.timeline > li')) {
                const style = getComputedStyle(line);
                if (parseFloat(style.paddingRight) <= parseFloat(style.paddingLeft)) wrong.push('.timeline has its line at the end');
              }
              for (const select of document.querySelectorAll('select')) {
                if (!getComputedStyle(select).backgroundPosition.startsWith('left')
                    && !/^[\\d.]+(px|rem)/.test(getComputedStyle(select).backgroundPosition)) wrong.push('an arrow of a select is at the start');
              }
              for (const text of document.querySelectorAll('main p, main h1, main h2, main dt')) {
                if (!['start', 'right', 'center'].includes(getComputedStyle(text).textAlign)) wrong.push('text is not at the start');
                if (getComputedStyle(text).direction !== 'rtl' && !text.closest('[dir]:not(html)')) wrong.push('text runs from left to right');
              }
              return [...new Set(wrong)];
            }
            """;

    @RegisterExtension final Visitors visitors = new Visitors();
    @Autowired private Demonstration demonstration;
    @Autowired private JdbcClient database;

    @BeforeEach
    void the_college_is_there() {
        demonstration.fill();
    }

    @Test
    void pages_are_mirrored() {
        var softly = new SoftAssertions();
        walk(arrives(), Map.of("sign-in", "/sign-in", "nowhere", "/links/none"), softly);
        walk(
                signedIn("admin"),
                Map.of(
                        "home", "/",
                        "nominations", "/nominations",
                        "nomination", "/nominations/" + any("nomination where status = 'APPROVED'"),
                        "allocation", "/allocations/" + any("allocation"),
                        "students", "/students",
                        "journal", "/journal",
                        "settings", "/settings"),
                softly);
        walk(
                signedIn("mentor"),
                Map.of(
                        "mentor-home", "/",
                        "agenda", "/meetings/agenda",
                        "meetings", "/meetings",
                        "plan", "/meetings/new",
                        "follow-ups", "/followups",
                        "profile", "/profile"),
                softly);
        walk(signedIn("mentee"), Map.of("mentee-home", "/"), softly);
        softly.assertAll();
    }

    @Test
    void a_page_that_runs_the_other_way_is_found() {
        var page = signedIn("admin").open("/").page();
        page.evaluate("() => { document.documentElement.dir = 'ltr'; }");
        assertThat((List<?>) page.evaluate(NOT_MIRRORED)).isNotEmpty();
        page.evaluate(
                "() => { document.documentElement.dir = 'rtl';"
                        + " document.querySelector('main').style.marginInlineEnd = '-300px';"
                        + " document.querySelector('main').style.inlineSize = '3000px';"
                        + " document.querySelector('main').style.maxInlineSize = 'none'; }");
        assertThat((List<?>) page.evaluate(TOO_WIDE)).isNotEmpty();
    }

    private void walk(Visitor visitor, Map<String, String> places, SoftAssertions softly) {
        var page = visitor.page();
        places.forEach((name, address) -> {
            visitor.open(address);
            softly.assertThat(page.locator("html").getAttribute("dir"))
                    .as(address)
                    .isEqualTo("rtl");
            for (int width : new int[] {320, 1280}) {
                page.setViewportSize(width, 900);
                String where = address + " at " + width;
                softly.assertThat((List<?>) page.evaluate(TOO_WIDE)).as(where).isEmpty();
                softly.assertThat((List<?>) page.evaluate(NOT_MIRRORED)).as(where).isEmpty();
                visitor.takePicture(PICTURES.resolve(name + "-" + width + ".png"));
            }
        });
    }

    private Visitor arrives() {
        return visitors.arrives(
                new NewContextOptions().setViewportSize(1280, 900).setLocale(Pseudo.RIGHT_TO_LEFT));
    }

    private Visitor signedIn(String role) {
        String email =
                demonstration.visitors().stream()
                        .filter(each -> each.role().equals(role))
                        .findFirst()
                        .orElseThrow()
                        .email();
        var person =
                database.sql("select id from person where email = ?")
                        .param(email)
                        .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                        .single();
        return arrives().with(new Institution(database).session(person));
    }

    private String any(String what) {
        return database.sql("select id from " + what + " order by id limit 1")
                .query((row, n) -> row.getString(1))
                .single();
    }
}
