package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import lodestar.LodestarTest;
import lodestar.people.PersonId;
import lodestar.shared.Languages;
import lodestar.testing.Institution;
import lodestar.testing.Reader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A page speaks the language that its reader has chosen, else what the browser asks for, else what
/// the institution speaks.
@LodestarTest
class LanguagePagesTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    @Autowired private Languages languages;

    private Institution institution;

    @BeforeEach
    void an_institution() {
        institution = new Institution(database);
    }

    @AfterEach
    void the_house_speaks_english_again() {
        house("en");
    }

    @Test
    void before_sign_in_a_page_follows_the_browser() {
        var answer = ask("/sign-in", "fr-CH, de-CH;q=0.9, en;q=0.5");

        assertThat(html(answer).select("h1").text()).isEqualTo("Anmelden");
        assertThat(html(answer).select("html").attr("lang")).isEqualTo("de-CH");
        assertThat(answer.getResponse().getHeader("Content-Language")).isEqualTo("de-CH");
        assertThat(answer.getResponse().getHeaders("Vary")).contains("Accept-Language");
        assertThat(html(ask("/sign-in", "en-GB, de;q=0.8")).select("h1").text())
                .isEqualTo("Sign in");
    }

    @Test
    void where_the_browser_asks_for_none_of_ours_the_institution_decides() {
        assertThat(html(ask("/sign-in", "fr")).select("h1").text()).isEqualTo("Sign in");
        house("de");
        assertThat(html(ask("/sign-in", "fr")).select("h1").text()).isEqualTo("Anmelden");
        assertThat(html(ask("/sign-in", null)).select("h1").text()).isEqualTo("Anmelden");
        assertThat(html(ask("/sign-in", "en")).select("h1").text()).isEqualTo("Sign in");
        assertThat(languages.of(Languages.UNSAID).getLanguage()).isEqualTo("de");
        assertThat(languages.of("en").getLanguage()).isEqualTo("en");
    }

    @Test
    void the_language_chosen_before_sign_in_is_kept() {
        var page = html(ask("/sign-in?to=%2Fprofile", "en"));
        String link = page.select(".foot a[lang=de]").attr("href");
        assertThat(page.select(".foot a[lang=de]").text()).isEqualTo("Deutsch");
        assertThat(page.select(".foot a[aria-current]").text()).isEqualTo("English");

        var chosen = pages.get().uri(URI.create(link)).exchange();
        assertThat(chosen).hasStatus(303);
        assertThat(chosen.getResponse().getHeader("Location")).isEqualTo("/sign-in?to=%2Fprofile");
        Cookie cookie = chosen.getResponse().getCookie("lodestar_language");

        assertThat(html(ask("/sign-in", "en", cookie)).select("h1").text()).isEqualTo("Anmelden");
        PersonId undecided = institution.aCoordinator();
        assertThat(html(ask("/profile", "en", cookie, institution.session(undecided))).text())
                .contains("Ihr Konto");
    }

    @Test
    void only_a_language_of_ours_can_be_chosen_and_the_way_leads_nowhere_else() {
        assertThat(ask("/languages/fr?to=/sign-in", "en")).hasStatus(404);
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/%5Cevil"}) {
            var answer = pages.get().uri(URI.create("/languages/de?to=" + elsewhere)).exchange();
            assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/");
        }
    }

    @Test
    void a_form_that_cannot_be_asked_for_again_offers_no_language() {
        var late = pages.post().uri("/sign-in/late").param("note", "typed").exchange();
        assertThat(html(late).select(".foot a[hreflang]")).isEmpty();
    }

    @Test
    void what_a_person_has_chosen_counts_more_than_the_browser() {
        PersonId person = institution.aCoordinator();
        Cookie session = institution.session(person);

        assertThat(html(ask("/profile", "de", session)).select("h1").text()).isEqualTo("Ihr Konto");
        institution.reads(person, "en");
        assertThat(html(ask("/profile", "de", session)).select("h1").text())
                .isEqualTo("Your account");
        assertThat(html(ask("/profile", "de, en-GB;q=0.7", session)).select("html").attr("lang"))
                .isEqualTo("en-GB");
    }

    @Test
    void a_page_never_claims_a_language_that_it_does_not_speak() {
        PersonId person = institution.aCoordinator();
        institution.reads(person, "hi");
        var page = html(ask("/profile", "fr, de;q=0.3", institution.session(person)));

        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("h1").text()).isEqualTo("Ihr Konto");
        assertThat(page.select("#language option[selected]").text()).isEqualTo("Hindi");
    }

    @Test
    void the_profile_offers_the_languages_that_there_are_in_their_own_names() {
        var reader = new Reader(pages, institution.session(institution.aCoordinator()));
        var profile = reader.open("/profile");
        assertThat(profile.html().select("#language option").eachText())
                .startsWith("As the browser asks")
                .contains("Deutsch", "English");

        assertThat(reader.press(profile, "form[action=/profile]", "language", "de").status())
                .isEqualTo(303);
        assertThat(reader.open("/profile").text("h1")).isEqualTo("Ihr Konto");
        assertThat(reader.open("/no-such-page").text("h1"))
                .isEqualTo("Diese Seite gibt es hier nicht");
    }

    @Test
    void an_admin_says_what_the_institution_speaks() {
        var admin = new Reader(pages, institution.session(institution.anAdmin()));
        var saved = admin.send(admin.open("/settings"), "language", "de");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(admin.open("/settings").text("h1")).isEqualTo("Einstellungen");
        assertThat(admin.send(admin.open("/settings"), "language", "-").text(".errors"))
                .contains("Wählen Sie eine Sprache aus der Liste.");
    }

    private MvcTestResult ask(String address, @Nullable String language, Cookie... cookies) {
        var request = pages.get().uri(URI.create(address));
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        if (language != null) {
            request.header("Accept-Language", language);
        }
        return request.exchange();
    }

    private static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void house(String language) {
        database.sql("update program set language = ?").param(language).update();
    }
}
