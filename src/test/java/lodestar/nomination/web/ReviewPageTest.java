package lodestar.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import lodestar.LodestarTest;
import lodestar.nomination.NominationId;
import lodestar.nomination.Nominations;
import lodestar.nomination.Proposal;
import lodestar.people.PersonId;
import lodestar.people.Role;
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

/// One nomination as reviewers, nominators and strangers see it (S1-28 to S1-33, S1-116).
@LodestarTest
class ReviewPageTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    @Autowired private Nominations nominations;
    private Institution institution;
    private Nominating college;
    private PersonId coordinator;
    private Reader reviewer;
    private Reader tutor;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        college = Nominating.in(institution, nominations);
        coordinator = institution.aCoordinator();
        reviewer = new Reader(pages, institution.session(coordinator));
        tutor = new Reader(pages, institution.session(college.tutor()));
    }

    @Test
    void all_that_the_decision_needs_is_on_one_page() {
        institution.anAchievement(college.candidate(), "Hackathon, second place");
        institution.aSkill(college.candidate(), "Java", 90);
        institution.aGradebook(college.mentees().getFirst(), college.course(), 58);
        var id = college.submitted();
        var page = reviewer.open(at(id));
        assertThat(page.text("h1")).isEqualTo("Amara Okafor as mentor");
        assertThat(page.text(".score"))
                .contains("91 %", "over 3 graded assessments", "batch median 74.5 %");
        assertThat(page.text("main"))
                .contains(
                        "Waiting for a decision",
                        "Coursework",
                        "pending",
                        "Hackathon, second place",
                        "Java",
                        "Academic Guidance",
                        "Has run the evening help desk for two terms.",
                        institution.name(college.tutor()),
                        institution.name(college.mentees().getFirst()),
                        "58 %",
                        "not graded yet");
        assertThat(page.text(".timeline")).contains("Submitted");
        assertThat(page.has("form[action$=/approval]")).isTrue();
        assertThat(page.has("form[action$=/rejection] textarea[name=reason]")).isTrue();
        assertThat(page.text("main").indexOf("Hackathon, second place"))
                .as("what speaks for the student is read before the decision")
                .isLessThan(page.text("main").indexOf(page.text("#reject")));
    }

    @Test
    void each_mentees_present_mentor_is_named() {
        var mentoring = new Mentoring(database);
        var mentor = mentoring.aMentor();
        var taken = mentoring.aStudent();
        var free = mentoring.aStudent();
        mentoring.allocated(mentor, taken);
        var candidate = mentoring.aStudent();
        institution.aGradebook(candidate, mentoring.course, 80);
        var id =
                nominations.submit(
                        new Proposal(
                                mentoring.tutor,
                                mentoring.course,
                                mentoring.batch,
                                candidate,
                                Set.of(Nominating.ACADEMIC),
                                Set.of(taken, free),
                                "Patient."),
                        institution.actor(mentoring.tutor));
        var rows = reviewer.open(at(id)).html().select("table.rows tbody tr");
        assertThat(rows).hasSize(2);
        for (var row : rows) {
            boolean isTaken = row.text().contains(institution.number(taken));
            assertThat(row.text()).contains(isTaken ? institution.name(mentor) : "none");
        }
    }

    @Test
    void a_student_without_any_record_shows_that() {
        var bare = institution.aStudentIn(college.batch());
        institution.anEmptyGradebook(bare, college.course());
        var id = nominations.submit(college.proposal(bare), college.byTutor());
        var page = reviewer.open(at(id));
        assertThat(page.text("main"))
                .contains("Not graded yet.", "None recorded.", "nobody chosen yet");
    }

    @Test
    void approving_leads_to_the_allocation() {
        var id = college.submitted();
        var answer = reviewer.press(reviewer.open(at(id)), "form[action$=/approval]");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/allocations/new?nomination=" + id.value());
        assertThat(reviewer.open(at(id)).text(".tag")).contains("Approved");
    }

    @Test
    void rejecting_demands_a_reason_and_keeps_the_page() {
        var id = college.submitted();
        var answer =
                reviewer.press(reviewer.open(at(id)), "form[action$=/rejection]", "reason", "  ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#reason-told .problem")).contains("Say why");
        var done = reviewer.press(answer, "form[action$=/rejection]", "reason", "Name mentees.");
        assertThat(done.status()).isEqualTo(303);
        assertThat(tutor.open(at(id)).text(".callout.stop"))
                .contains("Cora Coordinator", "Name mentees.");
    }

    @Test
    void the_second_reviewer_reads_who_decided_and_keeps_what_they_wrote() {
        var id = college.submitted();
        var page = reviewer.open(at(id));
        var other = new Reader(pages, institution.session(institution.anAdmin()));
        other.press(other.open(at(id)), "form[action$=/approval]");
        var answer =
                reviewer.press(page, "form[action$=/rejection]", "reason", "My careful words.");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text(".errors"))
                .contains("Ada Admin has already approved this nomination.");
        assertThat(answer.text(".typed")).contains("My careful words.");
    }

    @Test
    void a_decision_on_an_older_version_is_refused() {
        var id = college.rejected("Mentees?");
        nominations.submit(id, null, college.proposal(), college.byTutor());
        var answer = reviewer.post(at(id) + "/approval", Map.of("version", new String[] {"0"}));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text(".errors")).contains("Somebody else has changed this");
    }

    @Test
    void a_reviewer_does_not_decide_what_they_nominated() {
        institution.gives(college.tutor(), Role.COORDINATOR);
        var id = college.submitted();
        var both = new Reader(pages, institution.session(college.tutor()));
        var page = both.open(at(id));
        assertThat(page.has("form[action$=/approval]")).isFalse();
        assertThat(page.text(".callout")).contains("somebody else decides");
        var answer = both.post(at(id) + "/approval", Map.of());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text(".errors")).contains("You nominated this student yourself");
    }

    @Test
    void the_nominator_reads_it_and_withdraws_but_does_not_decide() {
        var id = college.submitted();
        var page = tutor.open(at(id));
        assertThat(page.has("form[action$=/approval]")).isFalse();
        assertThat(tutor.post(at(id) + "/approval", Map.of()).status()).isEqualTo(403);
        assertThat(tutor.press(page, "form[action$=/withdrawal]").status()).isEqualTo(303);
        assertThat(tutor.open(at(id)).text(".tag")).contains("Withdrawn");
    }

    @Test
    void strangers_and_the_candidate_learn_nothing() {
        var id = college.submitted();
        var colleague =
                new Reader(pages, institution.session(institution.aTeacherOf(college.course())));
        var foreign = colleague.open(at(id));
        var missing = colleague.open("/nominations/" + Id.next());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text("main p:not(.quiet)"))
                .isEqualTo(missing.text("main p:not(.quiet)"));
        assertThat(colleague.post(at(id) + "/withdrawal", Map.of()).status()).isEqualTo(404);
        var candidate = new Reader(pages, institution.session(college.candidate()));
        assertThat(candidate.open(at(id)).status()).isEqualTo(403);
        assertThat(candidate.open("/nominations/" + Id.next()).status()).isEqualTo(403);
    }

    @Test
    void an_approval_is_revoked_with_a_reason() {
        var id = college.approved();
        var page = reviewer.open(at(id));
        var ask = reviewer.open(page.html().select("a[href$=/revocation]").attr("href"));
        var refused = reviewer.send(ask, "reason", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(reviewer.send(refused, "reason", "Left the college.").status()).isEqualTo(303);
        assertThat(reviewer.open(at(id)).text("main")).contains("Revoked", "Left the college.");
    }

    @Test
    void the_record_of_a_decided_one_stays_as_the_reviewer_saw_it() {
        var id = college.approved();
        database.sql(
                        """
                        update gradebook_entry set marks = 10 where gradebook_id in
                            (select id from gradebook where student_id = ?) and status = 'ENTERED'
                        """)
                .param(college.candidate().value())
                .update();
        assertThat(reviewer.open(at(id)).text(".score")).contains("91 %");
    }

    @Test
    void a_reviewer_walks_through_what_waits() {
        var first = college.submitted();
        var second = nominations.submit(college.proposal(college.another()), college.byTutor());
        var page = reviewer.open(at(first));
        assertThat(page.text(".crumb")).startsWith("Waiting for a decision");
        var next = reviewer.open(page.html().select("a[rel=next]").attr("href"));
        assertThat(next.html().select("form[action$=/approval]").attr("action"))
                .isEqualTo(at(second) + "/approval");
        assertThat(next.html().select("a[rel=prev]").attr("href")).isEqualTo(at(first));
    }

    @Test
    void other_nominations_of_the_student_are_linked() {
        var earlier = college.submitted();
        nominations.withdraw(earlier, null, college.byTutor());
        var id = college.submitted();
        assertThat(reviewer.open(at(id)).has("aside a[href=" + at(earlier) + "]")).isTrue();
    }

    @Test
    void an_admin_voids_and_restores_and_nobody_else_sees_it_in_between() {
        var id = college.submitted();
        var admin = new Reader(pages, institution.session(institution.anAdmin()));
        var ask = admin.open(at(id) + "/void");
        assertThat(admin.send(ask, "reason", "Entered twice.").status()).isEqualTo(303);
        assertThat(reviewer.open(at(id)).status()).isEqualTo(404);
        assertThat(tutor.open(at(id)).status()).isEqualTo(404);
        var voided = admin.open(at(id));
        assertThat(voided.text(".callout")).contains("Ada Admin voided this", "Entered twice.");
        assertThat(admin.press(voided, "form[action$=/restoration]").status()).isEqualTo(303);
        assertThat(reviewer.open(at(id)).status()).isEqualTo(200);
    }

    @Test
    void a_draft_is_deleted_by_its_maker() {
        var id = college.drafted();
        var answer = tutor.press(tutor.open(at(id)), "form[action$=/removal]");
        assertThat(answer.location()).isEqualTo("/nominations");
        assertThat(tutor.open(at(id)).status()).isEqualTo(404);
    }

    @Test
    void everything_typed_is_shown_as_text() {
        var id = college.submitted();
        reviewer.press(
                reviewer.open(at(id)),
                "form[action$=/rejection]",
                "reason",
                "<script>alert(1)</script>");
        assertThat(tutor.open(at(id)).html().select("main script")).isEmpty();
    }

    private static String at(NominationId id) {
        return "/nominations/" + id.value();
    }
}
