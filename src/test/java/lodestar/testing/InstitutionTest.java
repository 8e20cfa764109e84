package lodestar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import lodestar.LodestarTest;
import lodestar.academics.AcademicQueries;
import lodestar.academics.RecordQueries;
import lodestar.academics.StudentSkill;
import lodestar.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The fixtures make what their names say.
@LodestarTest
class InstitutionTest {

    @Autowired private JdbcClient database;
    @Autowired private AcademicQueries academics;
    @Autowired private RecordQueries records;
    private Institution institution;

    @BeforeEach
    void open() {
        institution = new Institution(database);
    }

    @Test
    void a_teacher_reads_the_record_of_a_student_of_the_course() {
        var course = institution.aCourse();
        var batch = institution.aBatch(course);
        var student = institution.aStudentIn(batch);
        institution.aGradebook(student, course, 91);
        institution.anAchievement(student, "Hackathon");
        institution.aSkill(student, "Explaining", 80);
        institution.aSkill(institution.aStudent(), "Explaining", 70);
        var tutor = institution.actor(institution.aTeacherOf(course));

        assertThat(tutor.roles()).containsExactly(Role.FACULTY);
        var record = records.record(student, course, tutor);
        assertThat(record.grades().percentage()).isEqualTo(91);
        assertThat(record.grades().marks()).hasSize(4);
        assertThat(record.achievements()).hasSize(1);
        assertThat(record.skills()).extracting(StudentSkill::level).containsExactly(80);
        assertThat(academics.medianOf(batch, tutor)).hasValue(91);
        assertThat(academics.runningStudents(batch, null, 10, tutor))
                .singleElement()
                .satisfies(each -> assertThat(each.id()).isEqualTo(student));
    }
}
