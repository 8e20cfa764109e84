package lodestar.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lodestar.LodestarTest;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Reader;
import lodestar.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Search and the menu: each page is found by its name, by those who may open it.
@LodestarTest
class FindingTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    private Mentoring mentoring;
    private Institution institution;
    private Reader admin;
    private Reader coordinator;

    @BeforeEach
    void open() {
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
        admin = new Reader(pages, institution.session(institution.anAdmin()));
        coordinator = new Reader(pages, institution.session(institution.aCoordinator()));
    }

    @Test
    void pages_are_found_by_their_words() {
        assertThat(found(admin, "settings")).contains("/settings");
        assertThat(found(admin, "AGREE")).containsExactly("/agreement/texts");
        assertThat(found(admin, "history%20move")).containsExactly("/exchange");
        assertThat(found(admin, "batches")).contains("/batches");
        assertThat(found(coordinator, "your%20account")).containsExactly("/profile");
    }

    @Test
    void nobody_finds_a_page_that_is_not_open_to_them() {
        assertThat(found(coordinator, "settings")).isEmpty();
        var student = new Reader(pages, institution.session(institution.aStudent()));
        assertThat(found(student, "batches")).isEmpty();
        assertThat(found(student, "account")).containsExactly("/profile");
    }

    @Test
    void a_page_is_found_in_the_readers_language() {
        var person = institution.anAdmin();
        database.sql("update person set language = 'de' where id = ?")
                .param(person.value())
                .update();
        var reader = new Reader(pages, institution.session(person));
        assertThat(found(reader, "einstellungen")).contains("/settings");
    }

    @Test
    void staff_find_the_profile_of_a_mentor() {
        var mentor = mentoring.aMentor();
        String number = institution.number(mentor);
        assertThat(found(coordinator, number)).contains("/mentors/" + mentor.value());
        var other = new Reader(pages, institution.session(institution.aStudent()));
        assertThat(found(other, number)).isEmpty();
    }

    @Test
    void a_search_costs_few_statements_and_pages_cost_none() {
        assertThat(Statements.of(() -> admin.open("/search?q=an"))).hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> admin.open("/search?q=settings")))
                .hasSameSizeAs(Statements.of(() -> admin.open("/search?q=zqzqzq")));
    }

    @Test
    void the_menu_calls_each_page_by_its_name() {
        assertThat(admin.open("/").html().select("nav.rooms a").eachText())
                .contains("Focus areas", "Settings", "Agreement and guide")
                .contains("Move history in", "Students and records")
                .doesNotContain("Program", "History", "Records");
    }

    /// As many as stand in one row at 1280 pixels; the others lie under "More".
    @Test
    void the_menu_shows_six_rooms_and_keeps_the_others_at_hand() {
        for (Reader reader : List.of(admin, coordinator)) {
            var menu = reader.open("/").html();
            assertThat(menu.select("nav.rooms > ul > li > a")).hasSize(6);
            assertThat(menu.select("nav.rooms details a[href=/students]")).hasSize(1);
        }
    }

    @Test
    void a_link_is_read_out_as_a_whole_sentence() {
        assertThat(
                        coordinator
                                .open("/")
                                .html()
                                .select("a[href*=status=PENDING]")
                                .attr("aria-label"))
                .isEqualTo("All nominations that wait for a decision");
        assertThat(admin.open("/nominations").html().select("main a .hidden").eachText())
                .doesNotContain("Change");
    }

    @Test
    void the_way_back_says_what_stays() {
        var mentor = mentoring.aMentor();
        var allocation = mentoring.allocated(mentor, mentoring.aStudent());
        String here = "/allocations/" + allocation.value();
        assertThat(coordinator.open(here + "/closure").text(".submit a"))
                .isEqualTo("Keep the allocation open");
        assertThat(admin.open(here + "/voiding").text(".submit a"))
                .isEqualTo("Keep the allocation");
    }

    private static List<String> found(Reader reader, String words) {
        return reader.open("/search?q=" + words).html().select("#results a").eachAttr("href");
    }
}
