package lodestar.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.academics.GradebookId;
import lodestar.followup.FollowUpId;
import lodestar.followup.FollowUps;
import lodestar.shared.Id;
import lodestar.testing.FollowingUp;
import lodestar.testing.Reader;
import lodestar.testing.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class OutcomesPageTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    @Autowired private FollowUps followUps;
    private FollowingUp pair;
    private String address;

    @BeforeEach
    void two_met() {
        pair = new FollowingUp(database);
        address = "/students/" + pair.mentee.value() + "/outcomes";
        GradebookId book = pair.institution().anEmptyGradebook(pair.mentee, pair.mentoring.course);
        anEntry(book, "Quiz", 1, 10, "2026-09-10");
        anEntry(book, "Essay", 3, 18, "2026-10-10");
        anEntry(book, "Never dated", 5, 1, null);
        attended(pair.aHeldMeeting("First", "").value(), "ATTENDED");
        var by = pair.actor(pair.mentor);
        FollowUpId written = followUps.write(pair.about(), pair.text("A secret sentence"), by);
        followUps.complete(written, null, by);
    }

    @Test
    void staff_see_mentorships_meetings_follow_ups_and_the_percentage_over_time() {
        var page = as(pair.mentoring.reviewer).open(address);

        assertThat(page.status()).isEqualTo(200);
        // 10 of 20 alone, then (1 · 0.5 + 3 · 0.9) / 4
        assertThat(page.text("main")).contains("50 %").contains("80 %").doesNotContain("secret");
        assertThat(page.html().select("polyline").attr("points")).isEqualTo("8.0,58.0 592.0,28.0");
        assertThat(page.text("ul.numbers"))
                .contains("1 Meetings held")
                .contains("0 Missed")
                .contains("1 Follow-ups completed")
                .contains("0 Action items done, 1 open");
        assertThat(page.text("table")).contains("Running");
    }

    @Test
    void a_mentorship_that_ended_says_how() {
        pair.end();
        assertThat(as(pair.mentoring.reviewer).open(address).text("main")).contains("Moved away");
    }

    @Test
    void a_meeting_that_was_missed_is_not_one_that_was_held() {
        database.sql("update meeting_attendee set attendance = 'NO_SHOW' where student_id = ?")
                .param(pair.mentee.value())
                .update();
        assertThat(as(pair.mentoring.reviewer).open(address).text("ul.numbers"))
                .contains("0 Meetings held")
                .contains("1 Missed");
    }

    @Test
    void a_supervisor_sees_it_and_a_teacher_of_the_course_only_the_percentage() {
        assertThat(as(pair.mentoring.tutor).open(address).text("ul.numbers"))
                .contains("1 Meetings held");
        var teacher = pair.institution().aTeacherOf(pair.mentoring.course);
        var seen = as(teacher).open(address);
        assertThat(seen.text("main")).contains("80 %");
        assertThat(seen.text("ul.numbers")).contains("0 Meetings held");
    }

    @Test
    void nobody_else_sees_it_and_no_peer() {
        assertThat(as(pair.mentor).open(address).status()).isEqualTo(403);
        assertThat(as(pair.mentee).open(address).status()).isEqualTo(403);
        assertThat(as(pair.institution().aFaculty()).open(address).status()).isEqualTo(404);
    }

    @Test
    void it_is_linked_from_the_student_and_from_the_allocation() {
        var reader = as(pair.mentoring.reviewer);
        String link = "a[href=" + address + "]";
        assertThat(reader.open("/students/" + pair.mentee.value()).has(link)).isTrue();
        assertThat(reader.open("/allocations/" + pair.allocation.value()).has(link)).isTrue();
        assertThat(as(pair.mentor).open("/allocations/" + pair.allocation.value()).has(link))
                .isFalse();
    }

    @Test
    void it_is_taken_as_a_file() throws Exception {
        var answer = as(pair.mentoring.reviewer).open(address + ".csv").result();
        assertThat(answer.getResponse().getContentAsString())
                .contains("Meetings held")
                .contains("2026-10-10,,,,,,,,")
                .contains(",80");
    }

    @Test
    void it_asks_at_most_eight_things() {
        var reader = as(pair.mentoring.reviewer);
        assertThat(Statements.of(() -> reader.open(address))).hasSizeLessThanOrEqualTo(8);
    }

    private void anEntry(
            GradebookId book, String name, double weight, double marks, @Nullable String on) {
        database.sql(
                        """
                        insert into gradebook_entry (id, gradebook_id, assessment, weight, marks, total_marks, status, assessed_on)
                        values (:id, :book, :name, :weight, :marks, 20, 'ENTERED', :on)
                        """)
                .param("id", Id.next())
                .param("book", book.value())
                .param("name", name)
                .param("weight", weight)
                .param("marks", marks)
                .param("on", on == null ? null : LocalDate.parse(on))
                .update();
    }

    private void attended(UUID meeting, String how) {
        database.sql(
                        "update meeting_attendee set attendance = ? where meeting_id = ? and part = 'MENTEE'")
                .params(how, meeting)
                .update();
    }

    private Reader as(Id person) {
        return new Reader(pages, pair.institution().session(person));
    }
}
