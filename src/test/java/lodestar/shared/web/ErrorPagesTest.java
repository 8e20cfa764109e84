package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.time.ZoneOffset;
import java.util.Locale;
import lodestar.LodestarTest;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import lodestar.testing.Reader;
import lodestar.testing.Reader.Page;
import lodestar.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Whoever is signed in stays among their pages, also where something is refused or missing.
@LodestarTest
class ErrorPagesTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    private Institution institution;
    private Reader coordinator;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        coordinator = new Reader(pages, institution.session(institution.aCoordinator()));
    }

    @Test
    void what_is_not_open_is_named_and_who_can_help() {
        var refused = coordinator.open("/accounts");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("main"))
                .contains("This is not open to you", "“Accounts”")
                .contains("ask whoever administers Lodestar")
                .doesNotContain("coordinator");
        assertFrame(refused);
        var student = new Reader(pages, institution.session(institution.aStudent()));
        assertThat(student.open("/nominations").text("main"))
                .contains("“Nominations”", "ask a coordinator of mentorships");
    }

    @Test
    void what_is_missing_keeps_the_way_on() {
        for (String address : new String[] {"/nothing-here", "/nominations/" + Id.next()}) {
            var missing = coordinator.open(address);
            assertThat(missing.status()).isEqualTo(404);
            assertThat(missing.text("h1")).isEqualTo("This page is not here");
            assertFrame(missing);
        }
    }

    @Test
    void whoever_is_not_signed_in_gets_a_page_without_rooms() {
        var answer = error(503, null);
        assertThat(answer).hasStatus(503).bodyText().doesNotContain("class=\"rooms\"");
    }

    @Test
    void a_busy_database_is_asked_nothing_for_its_own_error_page() {
        var visitor =
                new Visitor(Id.next(), "Ada", Locale.ENGLISH, ZoneOffset.UTC, name -> true, 3);
        assertThat(error(503, visitor))
                .hasStatus(503)
                .bodyText()
                .contains("class=\"rooms\"", "/sign-out", "Lodestar is busy");
        assertThat(Statements.of(() -> error(503, visitor))).isEmpty();
    }

    private MvcTestResult error(int status, Visitor visitor) {
        var request =
                pages.get()
                        .uri("/error")
                        .with(each -> {
                            each.setDispatcherType(DispatcherType.ERROR);
                            return each;
                        })
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status);
        return (visitor == null ? request : request.requestAttr(Visitor.ATTRIBUTE, visitor))
                .exchange();
    }

    private static void assertFrame(Page page) {
        assertThat(page.has("nav.rooms a[href=/nominations]")).isTrue();
        assertThat(page.has("form.seek")).isTrue();
        assertThat(page.has("form[action=/sign-out]")).isTrue();
    }
}
