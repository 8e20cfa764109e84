package lodestar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import lodestar.demo.CollegeTest;
import lodestar.demo.Demonstration;
import lodestar.people.PersonId;
import lodestar.testing.Institution;
import lodestar.webhook.WebhookOutline;
import lodestar.webhook.WebhookQueries;
import lodestar.webhook.Webhooks;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Walks the fictional college as each role, follows every kind of link once, and looks at each
/// page with the eyes of a screen reader, in light and dark, and on a narrow phone. The
/// coordinator's pages are among the admin's.
@CollegeTest
class EveryPageStory {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]')].filter(a => !a.target && !a.download)"
                    + ".map(a => a.getAttribute('href')).filter(h => h.startsWith('/'))";

    @RegisterExtension final Visitors visitors = new Visitors();
    @Autowired private Demonstration demonstration;
    @Autowired private JdbcClient database;
    @Autowired private Webhooks receivers;
    @Autowired private WebhookQueries webhooks;

    @BeforeEach
    void the_college_is_there() {
        demonstration.fill();
        var admin = new Institution(database).actor(person(email("admin")));
        if (webhooks.all(admin).isEmpty()) {
            receivers.make(
                    WebhookOutline.typed("Timetable", "https://93.184.216.34/", List.of()), admin);
        }
    }

    private PersonId person(String email) {
        return database.sql("select id from person where email = ?")
                .param(email)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .single();
    }

    private String email(String role) {
        return demonstration.visitors().stream()
                .filter(each -> each.role().equals(role))
                .findFirst()
                .orElseThrow()
                .email();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "faculty", "mentor", "mentee", "counselor"})
    void every_page_is_for_everybody(String role) {
        Visitor visitor = visitors.arrives().signIn(email(role), Demonstration.PASSWORD);
        var softly = new SoftAssertions();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of("/", "/profile", "/search?q=a"));
        while (!open.isEmpty()) {
            String address = open.removeFirst();
            if (seen.add(kind(address)) && isPage(visitor, address)) {
                softly.assertThatCode(() -> visitor.open(address).assertAccessible())
                        .doesNotThrowAnyException();
                open.addAll(links(visitor));
            }
        }
        softly.assertAll();
        assertThat(seen).hasSizeGreaterThan(role.equals("counselor") ? 2 : 6);
    }

    /// Pages of one kind differ by ids and filters only.
    private static String kind(String address) {
        return ID.matcher(URI.create(address).getRawPath()).replaceAll("*");
    }

    /// A file to download is not a page.
    private static boolean isPage(Visitor visitor, String address) {
        var answer = visitor.page().request().head(address);
        String type = answer.headers().getOrDefault("content-type", "");
        boolean isAttachment = answer.headers().containsKey("content-disposition");
        assertThat(answer.status()).as(address).isEqualTo(200);
        return type.startsWith("text/html") && !isAttachment;
    }

    private static Set<String> links(Visitor visitor) {
        var links = new HashSet<String>();
        for (Object link : (List<?>) visitor.page().evaluate(LINKS)) {
            links.add(link.toString());
        }
        return links;
    }
}
