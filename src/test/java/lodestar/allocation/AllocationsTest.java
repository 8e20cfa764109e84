package lodestar.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lodestar.LodestarTest;
import lodestar.nomination.NominationId;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.shared.Refused;
import lodestar.testing.Mentoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Allocations through their door, on a real database.
@LodestarTest
class AllocationsTest {

    @Autowired private Allocations allocations;
    @Autowired private AllocationQueries queries;
    @Autowired private JdbcClient database;

    private Mentoring mentoring;
    private Actor coordinator;
    private Actor admin;

    @BeforeEach
    void open() {
        mentoring = new Mentoring(database);
        coordinator = mentoring.institution().actor(mentoring.reviewer);
        admin = mentoring.institution().actor(mentoring.institution().anAdmin());
    }

    @Test
    void a_mentor_gets_mentees_under_the_nominating_faculty() {
        var mentor = mentoring.aMentor();
        var one = mentoring.aStudent();
        var other = mentoring.aStudent();
        var id = allocate(mentor, one, other);

        assertThat(queries.activeMentees(mentor))
                .hasSize(2)
                .allSatisfy(each -> {
                    assertThat(each.allocation()).isEqualTo(id);
                    assertThat(each.supervisor()).isEqualTo(mentoring.tutor);
                })
                .extracting(RunningMentorship::mentee)
                .containsExactlyInAnyOrder(one, other);
        assertThat(used(mentor)).isEqualTo(2);
        assertThat(queries.isActiveMentor(mentor)).isTrue();
        assertThat(journal(id))
                .containsExactlyInAnyOrder(
                        "mentorship.started", "mentorship.started", "allocation.mentees-allocated");
    }

    @Test
    void only_staff_allocate() {
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        var tutor = mentoring.institution().actor(mentoring.tutor);
        refused("forbidden", () -> allocations.allocate(asked(mentor, mentee), tutor));
        refused(
                "forbidden",
                () ->
                        allocations.allocate(
                                asked(mentor, mentee), mentoring.institution().actor(mentor)));
    }

    @Test
    void who_is_no_approved_mentor_gets_nobody() {
        refused("not-a-mentor", () -> allocate(mentoring.aStudent(), mentoring.aStudent()));
    }

    @Test
    void who_is_a_mentor_without_a_standing_approval_gets_nobody() {
        var mentor = mentoring.aMentor();
        var other = new NominationId(Id.next());
        var asked = asked(mentor, mentoring.aStudent());
        refused(
                "not-a-mentor",
                () ->
                        allocations.allocate(
                                new NewAllocation(
                                        mentor,
                                        other,
                                        asked.course(),
                                        asked.batch(),
                                        null,
                                        asked.startsOn(),
                                        null,
                                        asked.mentees()),
                                coordinator));
    }

    @Test
    void a_mentor_who_has_left_gets_nobody() {
        var mentor = mentoring.aMentor();
        database.sql("update student set active = false where id = ?")
                .param(mentor.value())
                .update();
        refused("not-a-mentor", () -> allocate(mentor, mentoring.aStudent()));
    }

    @Test
    void a_paused_mentor_gets_nobody() {
        var mentor = mentoring.aMentor();
        database.sql("update mentor set paused = true where id = ?").param(mentor.value()).update();
        refused("mentor-paused", () -> allocate(mentor, mentoring.aStudent()));
    }

    @Test
    void there_are_never_more_mentees_than_places() {
        var mentor = mentoring.aMentor(2);
        var id = allocate(mentor, mentoring.aStudent());
        refused(
                "capacity-full",
                () -> allocate(mentor, mentoring.aStudent(), mentoring.aStudent()));
        refused(
                "capacity-full",
                () ->
                        allocations.addMentees(
                                id,
                                List.of(mentoring.aStudent(), mentoring.aStudent()),
                                coordinator));
        allocations.addMentees(id, List.of(mentoring.aStudent()), coordinator);
        assertThat(used(mentor)).isEqualTo(2);
    }

    @Test
    void a_mentee_has_one_mentor_in_a_batch_and_the_refusal_names_both() {
        var mentee = mentoring.aStudent();
        var first = mentoring.aMentor();
        var id = allocate(first, mentee);
        assertThatThrownBy(() -> allocate(mentoring.aMentor(), mentee))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("mentee-taken");
                            var problem = refused.problems().getFirst();
                            assertThat(problem.arguments())
                                    .containsExactly(
                                            mentoring.institution().name(mentee),
                                            mentoring.institution().name(first));
                            assertThat(problem.href()).isEqualTo("/allocations/" + id.value());
                        });
    }

    @Test
    void a_mentee_runs_in_the_batch() {
        var stranger = mentoring.institution().aStudent();
        var finished = mentoring.institution().aStudent();
        mentoring.institution().finished(finished, mentoring.batch);
        var mentor = mentoring.aMentor();
        refused("not-in-batch", () -> allocate(mentor, stranger));
        refused("not-in-batch", () -> allocate(mentor, finished));
    }

    @Test
    void two_students_are_never_each_others_mentors() {
        var one = mentoring.aMentor();
        var other = mentoring.aMentor();
        allocate(one, other);
        refused("mutual-mentorship", () -> allocate(other, one));
    }

    @Test
    void a_senior_mentors_a_batch_of_juniors() {
        var mentor = mentoring.aMentor();
        var juniors = mentoring.institution().aBatch(mentoring.course);
        var mentee = mentoring.institution().aStudentIn(juniors);
        allocations.allocate(
                new NewAllocation(
                        mentor,
                        null,
                        mentoring.course,
                        juniors,
                        null,
                        LocalDate.now(ZoneOffset.UTC),
                        null,
                        List.of(mentee)),
                coordinator);
        assertThat(queries.activeMentees(mentor))
                .extracting(RunningMentorship::mentee)
                .containsExactly(mentee);
    }

    @Test
    void a_batch_belongs_to_the_course() {
        var mentor = mentoring.aMentor();
        var other = mentoring.institution().aCourse();
        refused(
                "batch-of-other-course",
                () ->
                        allocations.allocate(
                                new NewAllocation(
                                        mentor,
                                        null,
                                        other,
                                        mentoring.batch,
                                        null,
                                        LocalDate.now(ZoneOffset.UTC),
                                        null,
                                        List.of(mentoring.aStudent())),
                                coordinator));
    }

    @Test
    void only_an_admin_names_another_supervisor() {
        var other = mentoring.institution().aFaculty();
        var id = allocate(mentoring.aMentor(), mentoring.aStudent());
        refused("forbidden", () -> allocations.handOver(id, other, coordinator));
        allocations.handOver(id, other, admin);
        assertThat(queries.subject(id).orElseThrow().supervisor()).isEqualTo(other);
        refused(
                "not-faculty",
                () -> allocations.handOver(id, new FacultyId(mentoring.aStudent().value()), admin));
        assertThat(steps(id)).containsExactly("ALLOCATED", "HANDED_OVER");
    }

    @Test
    void an_ended_mentee_is_free_and_may_come_back() {
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        var id = allocate(mentor, mentee, mentoring.aStudent());
        allocations.endMentorship(id, mentee, "Exchange semester", coordinator);
        assertThat(used(mentor)).isEqualTo(1);
        assertThat(queries.mentorsOf(mentee)).isEmpty();
        refused("not-a-mentee", () -> allocations.endMentorship(id, mentee, "Again", coordinator));
        assertThat(used(mentor)).isEqualTo(1);

        allocations.addMentees(id, List.of(mentee), coordinator);
        assertThat(queries.mentorship(id, mentee)).isPresent();
        assertThat(used(mentor)).isEqualTo(2);
        assertThat(steps(id)).containsExactly("ALLOCATED", "ALLOCATED", "ENDED", "ADDED");
    }

    @Test
    void a_paused_allocation_keeps_its_mentees_but_plans_nothing() {
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        var id = allocate(mentor, mentee);
        allocations.pause(id, coordinator);
        assertThat(queries.activeMentees(mentor)).isEmpty();
        assertThat(queries.isActiveMentor(mentor)).isFalse();
        assertThat(queries.mentorsOf(mentee))
                .extracting(RunningMentorship::status)
                .containsExactly(AllocationStatus.PAUSED);
        refused(
                "wrong-status",
                () -> allocations.addMentees(id, List.of(mentoring.aStudent()), coordinator));
        allocations.resume(id, coordinator);
        assertThat(queries.activeMentees(mentor)).hasSize(1);
    }

    @Test
    void closing_frees_mentees_and_places_and_shuts_the_mentors_door() {
        var mentor = mentoring.aMentor();
        var mentee = mentoring.aStudent();
        var id = allocate(mentor, mentee);
        assertThat(queries.subject(id).orElseThrow().mentor()).isEqualTo(mentor);
        allocations.close(id, "The term is over", coordinator);
        assertThat(used(mentor)).isZero();
        assertThat(queries.mentorsOf(mentee)).isEmpty();
        var subject = queries.subject(id).orElseThrow();
        assertThat(subject.mentor()).isNull();
        assertThat(subject.mentees()).isEmpty();
        assertThat(journal(id)).contains("mentorship.ended", "allocation.closed");
        refused("wrong-status", () -> allocations.close(id, "Again", coordinator));
        allocate(mentoring.aMentor(), mentee);
    }

    @Test
    void only_an_admin_voids_and_restores() {
        var mentor = mentoring.aMentor();
        var id = allocate(mentor, mentoring.aStudent());
        refused("forbidden", () -> allocations.voidIt(id, "Wrong person", coordinator));
        allocations.voidIt(id, "Wrong person", admin);
        assertThat(used(mentor)).isZero();
        assertThat(status(id)).isEqualTo("CLOSED");
        allocations.restore(id, admin);
        assertThat(status(id)).isEqualTo("CLOSED");
        refused("wrong-status", () -> allocations.restore(id, admin));
    }

    private AllocationId allocate(StudentId mentor, StudentId... mentees) {
        return allocations.allocate(asked(mentor, mentees), coordinator);
    }

    private NewAllocation asked(StudentId mentor, StudentId... mentees) {
        return new NewAllocation(
                mentor,
                null,
                mentoring.course,
                mentoring.batch,
                null,
                LocalDate.now(ZoneOffset.UTC),
                null,
                new ArrayList<>(Arrays.asList(mentees)));
    }

    private int used(StudentId mentor) {
        return database.sql("select used from mentor where id = ?")
                .param(mentor.value())
                .query(Integer.class)
                .single();
    }

    private String status(AllocationId id) {
        return database.sql("select status from allocation where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private List<String> steps(AllocationId id) {
        return database.sql("select act from allocation_step where allocation_id = ? order by id")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private List<String> journal(AllocationId id) {
        return database.sql("select action from journal where subject_id = ?")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
