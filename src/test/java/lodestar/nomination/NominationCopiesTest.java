package lodestar.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lodestar.LodestarTest;
import lodestar.academics.BatchDetails;
import lodestar.academics.Batches;
import lodestar.academics.CourseDetails;
import lodestar.academics.CourseId;
import lodestar.academics.Courses;
import lodestar.people.Actor;
import lodestar.people.People;
import lodestar.people.PersonDetails;
import lodestar.people.PersonId;
import lodestar.shared.Copies;
import lodestar.shared.Cursor;
import lodestar.testing.Institution;
import lodestar.testing.Nominating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the list of nominations shows of other tables follows them.
@LodestarTest
class NominationCopiesTest {

    @Autowired private Nominations nominations;
    @Autowired private NominationQueries queries;
    @Autowired private People people;
    @Autowired private Batches batches;
    @Autowired private Courses courses;
    @Autowired private Copies copies;
    @Autowired private JdbcClient database;
    private Institution institution;
    private Nominating college;
    private Actor admin;
    private NominationId id;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        college = Nominating.in(institution, nominations);
        admin = institution.actor(institution.anAdmin());
        id = college.submitted();
    }

    private NominationRow row() {
        var of = new NominationFilter("", null, null, null, "", college.candidate(), false);
        return queries.read(of, Cursor.START, 5, admin).stream()
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
        assertThat(row().candidate()).isEqualTo(institution.name(college.candidate()));
        rename(college.candidate().person(), "Zoë", "Ålund");
        rename(new PersonId(row().facultyId().value()), "Jane", "Roe");
        assertThat(row().candidate()).isEqualTo("Zoë Ålund");
        assertThat(row().faculty()).isEqualTo("Jane Roe");

        nominations.strike(id, null, "Typed twice", admin);
        rename(new PersonId(college.byTutor().id().value()), "Janet", "Roe");
        assertThat(kept("faculty_name")).isEqualTo("Janet Roe");
        assertThat(copies.mend("nomination")).isZero();
    }

    private String kept(String column) {
        return database.sql("select " + column + " from nomination where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    @Test
    void names_of_course_and_batch_follow_them() {
        var row = row();
        courses.describe(
                row.courseId(),
                0,
                new CourseDetails(Institution.unique("C"), "Weaving", null),
                admin);
        batches.describe(row.batchId(), 0, describing(row.courseId()), admin);
        assertThat(row().course()).isEqualTo("Weaving");
        assertThat(row().batch()).isEqualTo("Weavers");
    }

    private static BatchDetails describing(CourseId course) {
        var day = LocalDate.of(2026, 9, 1);
        return new BatchDetails(Institution.unique("B"), "Weavers", course, day, day.plusDays(90));
    }

    @Test
    void another_candidate_brings_another_name() {
        nominations.withdraw(id, null, college.byTutor());
        var draft = college.drafted();
        var other = college.another();
        nominations.edit(draft, null, college.proposal(other), college.byTutor());
        id = draft;
        assertThat(kept("candidate_name")).isEqualTo(institution.name(other));
    }

    @Test
    void what_was_missed_is_mended() {
        database.sql("update nomination set candidate_name = 'Old' where id = ?")
                .param(id.value())
                .update();
        assertThat(copies.mend("nomination")).isPositive();
        assertThat(row().candidate()).isEqualTo(institution.name(college.candidate()));
    }
}
