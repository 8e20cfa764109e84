package lodestar.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lodestar.LodestarTest;
import lodestar.academics.BatchDetails;
import lodestar.academics.Batches;
import lodestar.academics.CourseDetails;
import lodestar.academics.Courses;
import lodestar.people.Actor;
import lodestar.people.People;
import lodestar.people.PersonDetails;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Copies;
import lodestar.shared.Cursor;
import lodestar.testing.Institution;
import lodestar.testing.Mentoring;
import lodestar.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the list of allocations shows of other tables follows them.
@LodestarTest
class AllocationCopiesTest {

    @Autowired private Allocations allocations;
    @Autowired private AllocationListQueries queries;
    @Autowired private People people;
    @Autowired private Batches batches;
    @Autowired private Courses courses;
    @Autowired private Copies copies;
    @Autowired private JdbcClient database;
    private Mentoring set;
    private Institution institution;
    private Actor admin;
    private StudentId mentor;
    private StudentId mentee;
    private AllocationId id;

    @BeforeEach
    void open() {
        set = new Mentoring(database);
        institution = set.institution();
        admin = institution.actor(institution.anAdmin());
        mentor = set.aMentor();
        mentee = set.aStudent();
        id = set.allocated(mentor, mentee);
    }

    private AllocationRow row() {
        return queries.read(AllocationFilter.of(mentor), Cursor.START, 50, admin).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void rename(PersonId person, String given, String family) {
        String email = institution.email(person);
        people.describe(person, new PersonDetails(given, family, email, "en", "UTC"), admin);
    }

    @Test
    void names_of_people_follow_them() {
        rename(mentor.person(), "Zoë", "Ålund");
        rename(new PersonId(row().supervisorId().value()), "Jane", "Roe");
        assertThat(row().mentorName()).isEqualTo("Zoë Ålund");
        assertThat(row().supervisor()).isEqualTo("Jane Roe");
        var other = institution.aTeacherOf(set.course);
        allocations.handOver(id, other, admin);
        assertThat(row().supervisor()).isEqualTo(institution.name(other));
    }

    @Test
    void codes_of_course_and_batch_follow_them() {
        String course = Institution.unique("C");
        String batch = Institution.unique("B");
        var day = LocalDate.of(2026, 9, 1);
        courses.describe(set.course, 0, new CourseDetails(course, "Weaving", null), admin);
        batches.describe(
                set.batch,
                0,
                new BatchDetails(batch, "Weavers", set.course, day, day.plusDays(90)),
                admin);
        assertThat(row().course()).isEqualTo(course);
        assertThat(row().batch()).isEqualTo(batch);
    }

    @Test
    void mentees_are_counted_as_they_come_and_go() {
        assertThat(row().mentees()).isEqualTo(1);
        var more = List.of(set.aStudent(), set.aStudent());
        allocations.addMentees(id, more, admin);
        assertThat(row().mentees()).isEqualTo(3);
        allocations.endMentorship(id, mentee, "Moved away", admin);
        assertThat(row().mentees()).isEqualTo(2);
        allocations.addMentees(id, List.of(mentee), admin);
        assertThat(row().mentees()).isEqualTo(3);
        allocations.close(id, "The term is over", admin);
        assertThat(row().mentees()).isZero();
        assertThat(copies.mend("allocation")).isZero();
    }

    @Test
    void mentees_that_come_at_once_all_count() {
        var some = List.of(set.aStudent(), set.aStudent(), set.aStudent());
        try (var race = new Race(some.size())) {
            race.round(n -> {
                allocations.addMentees(id, List.of(some.get(n)), admin);
                return n;
            });
        }
        assertThat(row().mentees()).isEqualTo(4);
    }

    @Test
    void what_was_missed_is_mended() {
        database.sql("update allocation set mentor_name = 'Old', mentees = 9 where id = ?")
                .param(id.value())
                .update();
        assertThat(copies.mend("allocation")).isPositive();
        assertThat(row().mentorName()).isEqualTo(institution.name(mentor));
        assertThat(row().mentees()).isEqualTo(1);
    }
}
