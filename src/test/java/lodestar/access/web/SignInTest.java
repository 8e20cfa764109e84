package lodestar.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lodestar.LodestarTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LodestarTest
class SignInTest {

    private static final String PASSWORD = "kestrel over nine bridges";

    @LocalServerPort private int port;
    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;

    private final String email = "ana." + UUID.randomUUID() + "@example.org";

    @Test
    void who_is_not_signed_in_is_sent_to_sign_in_and_back() {
        var answer = pages.get().uri("/settings?a=b").exchange();

        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getHeader("Location"))
                .isEqualTo("/sign-in?to=%2Fsettings%3Fa%3Db");
    }

    @Test
    void the_right_password_opens_a_session_and_leads_on() {
        admin();

        var answer = enter(PASSWORD, "/settings");

        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/settings");
        var page = pages.get().uri("/settings").cookie(session(answer)).exchange();
        assertThat(page).hasStatusOk();
        assertThat(html(page).select("h1").text()).isEqualTo("Settings");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        admin();

        var wrong = enter("not the right password", "/");
        var unknown =
                pages.post()
                        .uri("/sign-in")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("email", "nobody@example.org")
                        .param("password", "whatever")
                        .exchange();

        assertThat(wrong).hasStatus(422);
        assertThat(unknown).hasStatus(422);
        assertThat(html(wrong).select(".errors").text())
                .isNotBlank()
                .isEqualTo(html(unknown).select(".errors").text());
        assertThat(html(wrong).select("#email").val()).isEqualTo(email);
    }

    @Test
    void after_five_wrong_ones_the_right_one_has_to_wait() {
        admin();
        for (int i = 0; i < 6; i++) {
            enter("wrong " + i, "/");
        }

        assertThat(enter(PASSWORD, "/")).hasStatus(422);
    }

    @Test
    void an_address_elsewhere_is_not_followed() {
        admin();

        for (String to :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
            assertThat(enter(PASSWORD, to).getResponse().getHeader("Location")).isEqualTo("/");
        }
    }

    @Test
    void a_form_that_came_too_late_is_carried_through_sign_in() throws Exception {
        admin();
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String token = field(send(browser, "/sign-in", null), "_csrf");

        var late =
                send(browser, "/focus-areas", Map.of("_csrf", token, "name", "Patience & <wit>"));

        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(field(late, "carried.name")).isEqualTo("Patience & <wit>");
        var entered =
                send(
                        browser,
                        "/sign-in",
                        Map.of(
                                "_csrf",
                                token,
                                "email",
                                email,
                                "password",
                                PASSWORD,
                                "late",
                                "true",
                                "to",
                                field(late, "to"),
                                "carried.name",
                                "Patience & <wit>"));
        assertThat(Jsoup.parse(entered.body()).select("form[action=/focus-areas]")).isNotEmpty();
        assertThat(field(entered, "name")).isEqualTo("Patience & <wit>");
    }

    private HttpResponse<String> send(
            HttpClient browser, String path, @Nullable Map<String, String> form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (form != null) {
            String body =
                    form.entrySet().stream()
                            .map(each ->
                                    each.getKey()
                                            + "="
                                            + URLEncoder.encode(
                                                    each.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"));
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String field(HttpResponse<String> page, String name) {
        return Jsoup.parse(page.body()).select("input[name=" + name + "]").val();
    }

    @Test
    void signing_out_ends_the_session() {
        admin();
        Cookie session = session(enter(PASSWORD, "/"));

        pages.post()
                .uri("/sign-out")
                .cookie(session)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();

        assertThat(pages.get().uri("/settings").cookie(session).exchange()).hasStatus(303);
    }

    @Test
    void a_disabled_account_is_shut_out_at_once() {
        UUID person = admin();
        Cookie session = session(enter(PASSWORD, "/"));

        database.sql("update person set active = false where id = ?").param(person).update();

        assertThat(pages.get().uri("/settings").cookie(session).exchange()).hasStatus(303);
        assertThat(enter(PASSWORD, "/")).hasStatus(422);
    }

    private UUID admin() {
        var id = UUID.randomUUID();
        database.sql(
                        """
                        insert into person (id, given_name, family_name, email, roles)
                        values (?, 'Ana', 'Reyes', ?, array['ADMIN'])
                        """)
                .params(id, email)
                .update();
        database.sql("insert into account (person_id, password_hash) values (?, ?)")
                .params(id, new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD))
                .update();
        return id;
    }

    private MvcTestResult enter(String password, String to) {
        return pages.post()
                .uri("/sign-in")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(request -> {
                    request.setRemoteAddr(email);
                    return request;
                })
                .param("email", email)
                .param("password", password)
                .param("to", to)
                .exchange();
    }

    private static Cookie session(MvcTestResult answer) {
        String header =
                answer.getResponse().getHeaders("Set-Cookie").stream()
                        .filter(each -> each.startsWith("lodestar_session="))
                        .findFirst()
                        .orElseThrow();
        return new Cookie("lodestar_session", header.split("[=;]", -1)[1]);
    }

    private static Document html(MvcTestResult answer) {
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
