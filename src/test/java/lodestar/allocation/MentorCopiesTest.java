package lodestar.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.nomination.Nominations;
import lodestar.people.Actor;
import lodestar.people.PersonDetails;
import lodestar.people.Seek;
import lodestar.people.StudentDetails;
import lodestar.people.StudentId;
import lodestar.people.Students;
import lodestar.shared.Copies;
import lodestar.shared.Cursor;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Nominating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the list of mentors shows of other tables follows them.
@LodestarTest
class MentorCopiesTest {

    @Autowired private Nominations nominations;
    @Autowired private Mentors mentors;
    @Autowired private MentorQueries queries;
    @Autowired private Students students;
    @Autowired private Copies copies;
    @Autowired private JdbcClient database;

    private Nominating college;
    private Institution institution;
    private Actor reviewer;
    private StudentId mentor;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        college = Nominating.in(institution, nominations);
        reviewer = institution.actor(institution.aCoordinator());
        mentor = college.candidate();
    }

    private void approved() {
        nominations.approve(college.submitted(), null, reviewer);
    }

    /// As the list shows them, found by their number.
    private MentorRow row() {
        String number =
                database.sql("select number from student where id = ?")
                        .param(mentor.value())
                        .query(String.class)
                        .single();
        var filter = new MentorFilter(Seek.of(number), null, MentorFilter.State.ANY);
        return queries.read(filter, Cursor.START, 10, reviewer).stream()
                .filter(each -> each.id().equals(mentor))
                .findFirst()
                .orElseThrow();
    }

    private String code(UUID batch) {
        return database.sql("select code from batch where id = ?")
                .param(batch)
                .query(String.class)
                .single();
    }

    @Test
    void a_first_approval_brings_name_number_batch_and_focus() {
        approved();
        assertThat(row().name()).isNotBlank();
        assertThat(row().number()).isNotBlank();
        assertThat(row().batches()).containsExactly(code(college.batch().value()));
        assertThat(row().focusAreas()).isNotEmpty();
        assertThat(copies.mend("mentor")).isZero();
    }

    @Test
    void a_new_name_and_number_show_in_the_list_and_leave_no_other() {
        approved();
        var admin = institution.actor(institution.anAdmin());
        String number = Institution.unique("N");
        students.describe(
                mentor,
                0,
                new StudentDetails(
                        new PersonDetails("Zoë", "Ålund", "", "en", "UTC"),
                        number,
                        null,
                        List.of()),
                admin);
        assertThat(row().name()).isEqualTo("Zoë Ålund");
        assertThat(row().number()).isEqualTo(number);
        assertThat(row().sortName()).isEqualTo("alund zoe");
        students.describe(
                mentor,
                1,
                new StudentDetails(
                        new PersonDetails("Zoe", "Alund", "", "en", "UTC"),
                        number,
                        null,
                        List.of()),
                admin);
        assertThat(row().name()).isEqualTo("Zoe Alund");
    }

    @Test
    void batches_come_and_go_with_approvals_and_follow_their_codes() {
        approved();
        String first = code(college.batch().value());
        var mentoring = new Mentoring(database);
        institution.enrolled(mentor, mentoring.batch);
        var second = mentoring.becomesMentor(mentor, 8);
        assertThat(row().batches()).containsExactlyInAnyOrder(first, code(mentoring.batch.value()));

        database.sql("update batch set code = code || '-new' where id = ?")
                .param(college.batch().value())
                .update();
        assertThat(row().batches()).contains(first + "-new").doesNotContain(first);

        nominations.revoke(second, null, "Another course now", reviewer);
        assertThat(row().batches()).containsExactly(first + "-new");
        assertThat(copies.mend("mentor")).isZero();
    }

    @Test
    void focus_areas_follow_the_profile_their_names_and_their_order() {
        approved();
        mentors.change(
                mentor, new MentorEdit(3, Set.of(Nominating.TECHNICAL), List.of(), 1), reviewer);
        assertThat(row().focusAreas()).hasSize(1);
        String name = row().focusAreas().getFirst();
        rename(name + " anew");
        assertThat(row().focusAreas()).containsExactly(name + " anew");
        rename(name);
        assertThat(row().focusAreas()).containsExactly(name);
    }

    private void rename(String name) {
        database.sql("update focus_area set name = ? where id = ?")
                .param(name)
                .param(Nominating.TECHNICAL.value())
                .update();
    }

    @Test
    void what_was_missed_is_mended() {
        approved();
        database.sql("update mentor set name = 'Old', batches = '' where id = ?")
                .param(mentor.value())
                .update();
        assertThat(copies.mend("mentor")).isEqualTo(1);
        assertThat(row().name()).isNotEqualTo("Old");
        assertThat(row().batches()).hasSize(1);
    }
}
