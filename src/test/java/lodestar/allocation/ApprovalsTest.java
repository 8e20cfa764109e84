package lodestar.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import lodestar.LodestarTest;
import lodestar.nomination.NominationId;
import lodestar.nomination.Nominations;
import lodestar.people.Actor;
import lodestar.program.FocusAreaId;
import lodestar.shared.Refused;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Nominating;
import lodestar.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Mentors come with an approval and go with the last revocation.
@LodestarTest
class ApprovalsTest {

    @Autowired private Nominations nominations;
    @Autowired private Mentors mentors;
    @Autowired private Allocations allocations;
    @Autowired private AllocationQueries queries;
    @Autowired private MentorQueries profiles;
    @Autowired private JdbcClient database;

    private Nominating college;
    private Actor reviewer;

    @BeforeEach
    void open() {
        var institution = new Institution(database);
        college = Nominating.in(institution, nominations);
        reviewer = institution.actor(institution.aCoordinator());
    }

    @Test
    void an_approval_makes_a_mentor_with_the_focus_of_the_nomination() {
        approved();
        var mentor = profile();
        assertThat(mentor.capacity()).isEqualTo(8);
        assertThat(mentor.used()).isZero();
        assertThat(mentor.isEnded()).isFalse();
        assertThat(mentor.focusAreas()).isNotEmpty();
        assertThat(mentor.approvals()).hasSize(1);
        assertThat(queries.isMentor(college.candidate())).isTrue();
        assertThat(queries.isActiveMentor(college.candidate())).isFalse();
    }

    @Test
    void a_rejected_candidate_is_no_mentor() {
        var id = college.submitted();
        nominations.reject(id, null, "Not yet", reviewer);
        assertThat(queries.isMentor(college.candidate())).isFalse();
    }

    @Test
    void the_last_revocation_ends_the_mentor_and_what_was_open() {
        var nomination = approved();
        var mentoring = new Mentoring(database);
        var mentee = mentoring.aStudent();
        var allocation = mentoring.allocated(college.candidate(), mentee);
        nominations.revoke(nomination, null, "Left the college", reviewer);

        assertThat(queries.isMentor(college.candidate())).isFalse();
        assertThat(queries.mentorsOf(mentee)).isEmpty();
        assertThat(queries.subject(allocation).orElseThrow().mentor()).isNull();
        assertThat(profile().used()).isZero();
        assertThat(
                        database.sql("select closure_reason from allocation where id = ?")
                                .param(allocation.value())
                                .query(String.class)
                                .single())
                .isEqualTo("Left the college");
    }

    @Test
    void with_another_approval_the_mentor_keeps_the_rest() {
        var first = approved();
        var mentoring = new Mentoring(database);
        mentoring.institution().enrolled(college.candidate(), mentoring.batch);
        var second = mentoring.becomesMentor(college.candidate(), 8);
        var stays = mentoring.allocated(college.candidate(), mentoring.aStudent());
        var goes = mentoring.allocated(college.candidate(), mentoring.aStudent());
        standsOn(stays, second);
        standsOn(goes, first);

        nominations.revoke(first, null, "Another course now", reviewer);
        assertThat(queries.isMentor(college.candidate())).isTrue();
        assertThat(queries.activeMentees(college.candidate()))
                .extracting(RunningMentorship::allocation)
                .containsExactly(stays);
        assertThat(profile().used()).isEqualTo(1);
    }

    @Test
    void who_is_approved_again_is_a_mentor_again() {
        nominations.revoke(approved(), null, "A mistake", reviewer);
        approved();
        assertThat(queries.isMentor(college.candidate())).isTrue();
    }

    @Test
    void places_focus_and_languages_can_be_changed() {
        approved();
        var seen = profile();
        mentors.change(
                college.candidate(),
                new MentorEdit(
                        3,
                        Set.of(Nominating.TECHNICAL),
                        List.of("Tamil", " ", "English", "Tamil"),
                        seen.version()),
                reviewer);
        var now = profile();
        assertThat(now.capacity()).isEqualTo(3);
        assertThat(now.languages()).containsExactly("Tamil", "English");
        assertThat(now.focusAreas())
                .extracting(MentorRecord.Focus::id)
                .containsExactly(Nominating.TECHNICAL);
        refused(
                "stale-version",
                () ->
                        mentors.change(
                                college.candidate(),
                                new MentorEdit(
                                        4, Set.of(Nominating.TECHNICAL), List.of(), seen.version()),
                                reviewer));
        refused(
                "focus-area-required",
                () ->
                        mentors.change(
                                college.candidate(),
                                new MentorEdit(4, Set.of(), List.of(), now.version()),
                                reviewer));
    }

    @Test
    void an_allocation_in_between_does_not_make_an_edit_stale() {
        approved();
        var seen = profile();
        var mentoring = new Mentoring(database);
        mentoring.allocated(college.candidate(), mentoring.aStudent(), mentoring.aStudent());
        refused(
                "capacity-in-use",
                () ->
                        mentors.change(
                                college.candidate(),
                                new MentorEdit(1, focus(), List.of("English"), seen.version()),
                                reviewer));
        mentors.change(
                college.candidate(),
                new MentorEdit(2, focus(), List.of("English"), seen.version()),
                reviewer);
        assertThat(profile().used()).isEqualTo(2);
    }

    @Test
    void a_paused_mentor_is_not_offered() {
        approved();
        String number = college.institution().number(college.candidate());
        assertThat(profiles.choices(number, 10, reviewer)).hasSize(1);
        mentors.pause(college.candidate(), reviewer);
        assertThat(profiles.choices(number, 10, reviewer)).isEmpty();
        mentors.resume(college.candidate(), reviewer);
        assertThat(profiles.choices(number, 10, reviewer)).hasSize(1);
    }

    @Test
    void only_staff_change_mentors() {
        approved();
        var themselves = college.institution().actor(college.candidate());
        refused("forbidden", () -> mentors.pause(college.candidate(), themselves));
        var tutor = college.institution().actor(college.tutor());
        refused("forbidden", () -> mentors.pause(college.candidate(), tutor));
    }

    @Test
    void a_mentor_is_read_by_staff_themselves_and_who_supervises() {
        approved();
        var mentoring = new Mentoring(database);
        var tutor = mentoring.institution().actor(mentoring.tutor);
        assertThat(profiles.find(college.candidate(), tutor)).isEmpty();
        var allocation = mentoring.allocated(college.candidate(), mentoring.aStudent());
        assertThat(profiles.find(college.candidate(), tutor)).isPresent();
        allocations.close(allocation, "Over", reviewer);
        assertThat(profiles.find(college.candidate(), tutor)).isEmpty();
        var themselves = college.institution().actor(college.candidate());
        assertThat(profiles.find(college.candidate(), themselves)).isPresent();
        var other = college.institution().actor(college.institution().aStudent());
        assertThat(profiles.find(college.candidate(), other)).isEmpty();
    }

    @Test
    void first_approvals_at_once_make_one_mentor() {
        try (var race = new Race(2)) {
            for (int round = 0; round < 20; round++) {
                var one = Nominating.in(college.institution(), nominations);
                var other = Nominating.in(college.institution(), nominations);
                college.institution().enrolled(one.candidate(), other.batch());
                college.institution().aGradebook(one.candidate(), other.course(), 80);
                var ids =
                        List.of(
                                one.submitted(),
                                nominations.submit(
                                        other.proposal(one.candidate()), other.byTutor()));
                assertThat(
                                race.round(n ->
                                        Race.outcome(() ->
                                                nominations.approve(ids.get(n), null, reviewer))))
                        .containsOnly("done");
                assertThat(profiles.find(one.candidate(), reviewer).orElseThrow().approvals())
                        .hasSize(2);
            }
        }
    }

    private NominationId approved() {
        var id = college.submitted();
        nominations.approve(id, null, reviewer);
        return id;
    }

    private MentorRecord profile() {
        return profiles.find(college.candidate(), reviewer).orElseThrow();
    }

    private static Set<FocusAreaId> focus() {
        return Set.of(Nominating.ACADEMIC);
    }

    private void standsOn(AllocationId allocation, NominationId nomination) {
        database.sql("update allocation set nomination_id = ? where id = ?")
                .params(nomination.value(), allocation.value())
                .update();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
