package lodestar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import lodestar.demo.CollegeTest;
import lodestar.demo.Demonstration;
import lodestar.people.PersonId;
import lodestar.testing.Institution;
import lodestar.testing.Pseudo;
import lodestar.testing.Untranslated;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Walks the fictional college as each role, in a language in which every sentence is marked:
/// whatever a page says without the mark, and what is no data, is hard-coded.
@CollegeTest
class HardCodedTextTest {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @LocalServerPort private int port;
    @Autowired private JdbcClient database;
    @Autowired private Demonstration demonstration;

    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void the_college_is_there() {
        demonstration.fill();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "coordinator", "faculty", "mentor", "mentee", "counselor"})
    void no_page_says_what_is_not_in_the_words(String role) throws Exception {
        String session = session(role);
        var finder = Untranslated.in(database);
        List<String> found = new ArrayList<>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of("/", "/profile", "/search?q=an"));
        while (!open.isEmpty()) {
            String address = open.removeFirst();
            // a mail is shown as its reader gets it, in their language
            if (address.startsWith("/mails/") || !seen.add(kind(address))) {
                continue;
            }
            var answer = ask(address, session);
            if (answer.statusCode() == 303) {
                open.add(answer.headers().firstValue("Location").orElseThrow());
                continue;
            }
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            if (isPage(answer)) {
                Document page = Jsoup.parse(answer.body(), "http://localhost:" + port);
                assertThat(page.title()).as(address).contains(isWhole(page) ? Pseudo.OPEN : "");
                finder.of(page).forEach(each -> found.add(address + ": " + each));
                open.addAll(onward(page));
            }
        }
        assertThat(found).isEmpty();
        assertThat(seen).hasSizeGreaterThan(role.equals("counselor") ? 2 : 6);
    }

    @Test
    void no_page_before_sign_in_does_either() throws Exception {
        var finder = Untranslated.in(database);
        for (String address : List.of("/sign-in", "/links/none", "/languages/none")) {
            assertThat(finder.of(withoutItsId(ask(address, "")))).as(address).isEmpty();
        }
        assertThat(finder.of(withoutItsId(ask("/none", session("admin"))))).isEmpty();
    }

    /// An error page ends with the id of its request, which is nobody's word.
    private static Document withoutItsId(HttpResponse<String> answer) {
        Document page = Jsoup.parse(answer.body());
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        page.select("small:contains(" + id + ")")
                .forEach(each -> each.text(each.text().replace(id, "")));
        return page;
    }

    private HttpResponse<String> ask(String address, String session)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept-Language", Pseudo.WIDE)
                        .header("Accept", "text/html")
                        .header("Cookie", session);
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String session(String role) {
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
        var cookie = new Institution(database).session(person);
        return cookie.getName() + "=" + cookie.getValue();
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && answer.headers().firstValue("Content-Disposition").isEmpty();
    }

    /// What a search field gets is no whole page, and may be all names.
    private static boolean isWhole(Document page) {
        return !page.select("main").isEmpty();
    }

    private static List<String> onward(Document page) {
        List<String> ways = new ArrayList<>();
        for (Element each : page.select("a[href^=/]:not([download]):not([target])")) {
            ways.add(each.attr("href"));
        }
        for (Element each : page.select("[data-combobox-url]")) {
            String url = each.attr("data-combobox-url");
            ways.add(url + (url.contains("?") ? "&" : "?") + "q=a");
        }
        return ways;
    }

    private static String kind(String address) {
        return ID.matcher(URI.create(address).getRawPath()).replaceAll("*");
    }
}
