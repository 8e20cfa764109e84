package lodestar.allocation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import lodestar.LodestarTest;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Nominating;
import lodestar.testing.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Mentors as people see them.
@LodestarTest
class MentorPagesTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;

    private Mentoring mentoring;
    private Institution institution;
    private Reader coordinator;

    @BeforeEach
    void open() {
        mentoring = new Mentoring(database);
        institution = mentoring.institution();
        coordinator = reader(mentoring.reviewer);
    }

    @Test
    void the_list_shows_places_focus_and_batches() {
        var mentor = aMentorNamed("Philippa", "Quarrington", 2);
        mentoring.allocated(mentor, mentoring.aStudent());
        var list = coordinator.open("/mentors?q=quarrington");
        assertThat(list.html().select("tbody tr")).hasSizeGreaterThanOrEqualTo(1);
        assertThat(list.text("tbody tr:has(a[href$=" + mentor.value() + "])"))
                .contains(
                        "Philippa Quarrington",
                        institution.code(mentoring.batch),
                        "Academic Guidance",
                        "1 of 2 places taken",
                        "Takes mentees");
    }

    @Test
    void the_list_is_narrowed_by_state_and_focus() {
        var free = mentoring.aMentor();
        var full = mentoring.aMentor(1);
        mentoring.allocated(full, mentoring.aStudent());
        var paused = mentoring.aMentor();
        database.sql("update mentor set paused = true where id = ?").param(paused.value()).update();
        assertThat(shows("FREE", free)).isTrue();
        assertThat(shows("FULL", free)).isFalse();
        assertThat(shows("FULL", full)).isTrue();
        assertThat(shows("FREE", full)).isFalse();
        assertThat(shows("PAUSED", paused)).isTrue();
        assertThat(shows("ANY", paused)).isTrue();
        assertThat(shows("ENDED", paused)).isFalse();
        assertThat(shows("FREE&focus=" + Nominating.ACADEMIC.value(), free)).isTrue();
        assertThat(shows("FREE&focus=" + Nominating.TECHNICAL.value(), free)).isFalse();
    }

    @Test
    void a_long_list_goes_on_by_name() {
        for (int n = 0; n < 82; n++) {
            aMentorNamed("Nth", "Zzyzxfamily", 8);
        }
        var first = coordinator.open("/mentors?q=zzyzxfamily");
        assertThat(first.html().select("tbody tr")).hasSize(80);
        var second = coordinator.open(first.html().select("a[rel=next]").attr("href"));
        assertThat(second.html().select("tbody tr").size()).isGreaterThanOrEqualTo(2);
        assertThat(second.html().select("tbody a").eachAttr("href"))
                .doesNotContainAnyElementsOf(first.html().select("tbody a").eachAttr("href"));
        var back = coordinator.open(second.html().select("a[rel=prev]").attr("href"));
        assertThat(back.html().select("tbody a").eachAttr("href"))
                .isEqualTo(first.html().select("tbody a").eachAttr("href"));
    }

    @Test
    void a_profile_is_changed() {
        var mentor = mentoring.aMentor();
        var form = coordinator.open("/mentors/" + mentor.value() + "/edit");
        assertThat(form.value("capacity")).isEqualTo("8");
        var done =
                coordinator.send(
                        form,
                        "capacity",
                        "5",
                        "languages",
                        "Tamil, English",
                        "focusAreas",
                        Nominating.TECHNICAL.value().toString());
        assertThat(done.location()).isEqualTo("/mentors/" + mentor.value());
        var page = coordinator.open(done.location());
        assertThat(page.text(".facts"))
                .contains("0 of 5 places taken", "Technical Skills", "Tamil", "English")
                .doesNotContain("Academic Guidance");
    }

    @Test
    void a_refused_profile_keeps_what_was_typed() {
        var mentor = mentoring.aMentor();
        mentoring.allocated(mentor, mentoring.aStudent(), mentoring.aStudent());
        var form = coordinator.open("/mentors/" + mentor.value() + "/edit");
        var refused = coordinator.send(form, "capacity", "1", "languages", "Tamil");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".errors")).contains("This mentor has 2 mentees now");
        assertThat(refused.value("languages")).isEqualTo("Tamil");
        assertThat(coordinator.send(form, "capacity", "many").text(".errors"))
                .contains("from 1 to 100");
    }

    @Test
    void of_two_who_edit_at_once_the_second_sees_both_and_decides() {
        var mentor = mentoring.aMentor();
        var mine = coordinator.open("/mentors/" + mentor.value() + "/edit");
        var other = reader(institution.aCoordinator());
        other.send(
                other.open("/mentors/" + mentor.value() + "/edit"), "languages", "Dutch, French");
        var conflict = coordinator.send(mine, "capacity", "6", "languages", "Dutch, Tamil");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main"))
                .contains("Cora Coordinator", "French", "Tamil", "Languages");
        var taken = coordinator.press(conflict, "form.act");
        assertThat(taken.status()).isEqualTo(303);
        var page = coordinator.open(taken.location());
        assertThat(page.text(".facts")).contains("of 6 places", "Tamil").doesNotContain("French");
    }

    @Test
    void a_mentor_takes_a_break_and_comes_back() {
        var mentor = mentoring.aMentor();
        var page = coordinator.open("/mentors/" + mentor.value());
        assertThat(coordinator.press(page, "form[action$=/pause]").status()).isEqualTo(303);
        var paused = coordinator.open("/mentors/" + mentor.value());
        assertThat(paused.text(".head .tag")).isEqualTo("Paused");
        assertThat(paused.has("a[href*=/allocations/new]")).isFalse();
        assertThat(coordinator.press(paused, "form[action$=/resumption]").status()).isEqualTo(303);
    }

    @Test
    void a_mentor_reads_their_own_page_and_nobody_elses() {
        var mentor = mentoring.aMentor();
        var own = reader(mentor).open("/mentors/" + mentor.value());
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text(".empty")).contains("You have no mentees yet");
        assertThat(own.has("a[href$=/edit], form[action$=/pause]")).isFalse();
        assertThat(reader(mentoring.aMentor()).open("/mentors/" + mentor.value()).status())
                .isEqualTo(404);
        assertThat(reader(mentoring.tutor).open("/mentors/" + mentor.value()).status())
                .isEqualTo(404);
        mentoring.allocated(mentor, mentoring.aStudent());
        assertThat(reader(mentoring.tutor).open("/mentors/" + mentor.value()).status())
                .isEqualTo(200);
        assertThat(reader(mentor).open("/mentors").status()).isEqualTo(403);
        assertThat(reader(mentor).open("/mentors/" + mentor.value() + "/edit").status())
                .isEqualTo(403);
    }

    @Test
    void the_list_can_be_taken_along() throws Exception {
        aMentorNamed("=Sum", "Formulaname", 8);
        var file = coordinator.open("/mentors.csv?q=formulaname");
        assertThat(file.result().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("'=Sum Formulaname");
    }

    private boolean shows(String state, StudentId mentor) {
        return coordinator
                .open("/mentors?q=" + institution.number(mentor) + "&state=" + state)
                .has("tbody a[href$=" + mentor.value() + "]");
    }

    private StudentId aMentorNamed(String given, String family, int capacity) {
        var student = institution.aStudentIn(mentoring.batch, given, family);
        mentoring.becomesMentor(student, capacity);
        return student;
    }

    private Reader reader(Id person) {
        return new Reader(pages, institution.session(person));
    }
}
