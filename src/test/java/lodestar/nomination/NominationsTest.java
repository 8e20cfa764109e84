package lodestar.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import lodestar.testing.Institution;
import lodestar.testing.Nominating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class NominationsTest {

    @Autowired private Nominations nominations;
    @Autowired private JdbcClient database;
    private Institution institution;
    private Nominating college;
    private Actor reviewer;
    private Actor tutor;

    @BeforeEach
    void found() {
        institution = new Institution(database);
        college = Nominating.in(institution, nominations);
        reviewer = institution.actor(institution.aCoordinator());
        tutor = college.byTutor();
    }

    @Test
    void a_nomination_keeps_what_it_says() {
        var id = college.drafted();
        assertThat(row(id))
                .containsEntry("status", "DRAFT")
                .containsEntry("faculty_id", college.tutor().value());
        assertThat(mentees(id))
                .containsExactlyInAnyOrderElementsOf(
                        college.mentees().stream().map(StudentId::value).toList());
        assertThat(acts(id)).containsExactly("CREATED");
    }

    @Test
    void an_edit_replaces_mentees_and_focus_also_when_the_batch_changes() {
        var id = college.drafted();
        var other = institution.aBatch(college.course());
        institution.enrolled(college.candidate(), other);
        institution.enrolled(college.mentees().getFirst(), other);
        var newcomer = institution.aStudentIn(other);
        nominations.edit(
                id,
                0,
                new Proposal(
                        college.tutor(),
                        college.course(),
                        other,
                        college.candidate(),
                        Set.of(Nominating.TECHNICAL),
                        Set.of(college.mentees().getFirst(), newcomer),
                        "Better."),
                tutor);
        assertThat(mentees(id))
                .containsExactlyInAnyOrder(college.mentees().getFirst().value(), newcomer.value());
        assertThat(row(id))
                .containsEntry("batch_id", other.value())
                .containsEntry("reason", "Better.");
        assertThat(uuids("select focus_area_id from nomination_focus where nomination_id = ?", id))
                .containsExactly(Nominating.TECHNICAL.value());
        assertThat(acts(id)).containsExactly("CREATED", "EDITED");
    }

    @Test
    void a_decision_keeps_the_record_as_it_was() {
        institution.anAchievement(college.candidate(), "Dean’s list");
        var id = college.approved();
        assertThat(row(id)).containsEntry("status", "APPROVED");
        assertThat(
                        database.sql(
                                        """
                                        select round(decided_percentage)::int || ' ' || (decided_record -> 'achievements' -> 0 ->> 'title')
                                               || ' ' || jsonb_array_length(decided_record -> 'marks')
                                          from nomination where id = ?
                                        """)
                                .param(id.value())
                                .query(String.class)
                                .single())
                .isEqualTo("91 Dean’s list 4");
        institution.anAchievement(college.candidate(), "Later");
        assertThat(
                        database.sql("select decided_record::text from nomination where id = ?")
                                .param(id.value())
                                .query(String.class)
                                .single())
                .doesNotContain("Later");
    }

    @Test
    void a_rejected_one_is_edited_and_submitted_again_and_keeps_the_earlier_reason() {
        var id = college.rejected("Please name mentees from this batch.");
        nominations.submit(id, 1, college.proposal(), tutor);
        assertThat(row(id))
                .containsEntry("status", "PENDING")
                .containsEntry("rejection_reason", null);
        assertThat(acts(id))
                .containsExactly("CREATED", "SUBMITTED", "REJECTED", "EDITED", "RESUBMITTED");
        assertThat(
                        database.sql(
                                        "select note from nomination_step where nomination_id = ? and act = 'REJECTED'")
                                .param(id.value())
                                .query(String.class)
                                .single())
                .isEqualTo("Please name mentees from this batch.");
    }

    @Test
    void a_second_nomination_of_the_student_in_the_batch_is_refused_and_names_the_first() {
        var first = college.submitted();
        var refused =
                catchThrowableOfType(
                        Refused.class, () -> nominations.draft(college.proposal(), tutor));
        assertThat(refused.code()).isEqualTo("duplicate-mentor");
        assertThat(refused.problems().getFirst().href()).isEqualTo("/nominations/" + first.value());
        nominations.withdraw(first, null, tutor);
        assertThat(nominations.draft(college.proposal(), tutor)).isNotNull();
    }

    @Test
    void the_second_reviewer_is_told_who_decided_and_how() {
        var id = college.submitted();
        nominations.reject(id, null, "Too early.", reviewer);
        var other = institution.actor(institution.anAdmin());
        var refused =
                catchThrowableOfType(Refused.class, () -> nominations.approve(id, null, other));
        assertThat(refused.code()).isEqualTo("already-decided");
        assertThat(refused.problems().getFirst().arguments())
                .containsExactly("Cora Coordinator", "REJECTED");
    }

    @Test
    void a_decision_on_another_version_than_was_seen_is_refused() {
        var id = college.rejected("Not yet.");
        nominations.submit(id, 1, college.proposal(), tutor);
        assertThatThrownBy(() -> nominations.approve(id, 0, reviewer)).hasMessage("stale-version");
        nominations.approve(id, 2, reviewer);
    }

    @Test
    void a_stranger_finds_nothing() {
        var id = college.submitted();
        var stranger = institution.actor(institution.aFaculty());
        assertThatThrownBy(() -> nominations.withdraw(id, null, stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nominations.approve(id, null, stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nominations.approve(new NominationId(Id.next()), null, reviewer))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_draft_is_thrown_away_by_its_maker_and_by_nothing_else() {
        var draft = college.drafted();
        nominations.discard(draft, tutor);
        assertThatThrownBy(() -> nominations.submit(draft, null, tutor))
                .isInstanceOf(NotFound.class);
        var submitted = college.submitted();
        assertThatThrownBy(() -> nominations.discard(submitted, tutor)).hasMessage("wrong-status");
        assertThatThrownBy(() ->
                        database.sql("delete from nomination where id = ?")
                                .param(submitted.value())
                                .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(
                        database.sql("select discard_nomination_draft(?)")
                                .param(submitted.value())
                                .query(Boolean.class)
                                .single())
                .isFalse();
    }

    @Test
    void a_voided_one_is_gone_for_all_but_an_admin() {
        var id = college.submitted();
        var admin = institution.actor(institution.anAdmin());
        nominations.strike(id, null, "Entered twice.", admin);
        assertThatThrownBy(() -> nominations.approve(id, null, reviewer))
                .isInstanceOf(NotFound.class);
        var next = college.submitted();
        assertThatThrownBy(() -> nominations.restore(id, null, admin))
                .hasMessage("duplicate-mentor");
        nominations.withdraw(next, null, tutor);
        nominations.restore(id, null, admin);
        assertThat(row(id)).containsEntry("status", "PENDING").containsEntry("voided_at", null);
    }

    @Test
    void the_journal_has_a_row_for_each_act() {
        var id = college.approved();
        nominations.revoke(id, null, "Left.", reviewer);
        assertThat(
                        database.sql("select action from journal where subject_id = ? order by seq")
                                .param(id.value())
                                .query(String.class)
                                .list())
                .containsSubsequence(
                        "nomination.created",
                        "nomination.submitted",
                        "nomination.approved",
                        "nomination.revoked");
    }

    private Map<String, Object> row(NominationId id) {
        return database.sql("select * from nomination where id = ?")
                .param(id.value())
                .query()
                .singleRow();
    }

    private List<UUID> mentees(NominationId id) {
        return uuids("select student_id from nomination_mentee where nomination_id = ?", id);
    }

    private List<UUID> uuids(String sql, NominationId id) {
        return database.sql(sql).param(id.value()).query(UUID.class).list();
    }

    private List<String> acts(NominationId id) {
        return database.sql("select act from nomination_step where nomination_id = ? order by id")
                .param(id.value())
                .query(String.class)
                .list();
    }
}
