package lodestar.academics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import lodestar.testing.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What readers see of the records, and what strangers do not.
@LodestarTest
class RecordPagesTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    private Institution institution;
    private CourseId course;
    private BatchId batch;
    private StudentId student;
    private FacultyId tutor;
    private FacultyId stranger;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        course = institution.aCourse("Course of " + Institution.unique("tests"));
        batch = institution.aBatch(course);
        student = institution.aStudentIn(batch, "Siobhán", "O’Brien");
        tutor = institution.aTeacherOf(course);
        stranger = institution.aTeacherOf(institution.aCourse());
    }

    private Reader as(Id person) {
        return new Reader(pages, institution.session(person));
    }

    @Test
    void the_page_of_a_student_shows_grades_achievements_and_skills() {
        institution.aGradebook(student, course, 91);
        institution.anAchievement(student, "Hackathon <i>winner</i>");
        institution.aSkill(student, "Explaining", 85);

        var page = as(tutor).open("/students/" + student.value());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("h1")).isEqualTo("Siobhán O’Brien");
        assertThat(page.text(".score")).isEqualTo("91 %");
        assertThat(page.text("main")).contains("Pending").contains("91 of 100");
        assertThat(page.text("main")).contains("Hackathon <i>winner</i>");
        assertThat(page.text(".bars")).contains("Explaining").contains("85 %");
        assertThat(page.has("a[href$=/edit]")).isFalse();
        assertThat(page.has("main form")).isFalse();
    }

    @Test
    void a_student_without_anything_has_a_page_too() {
        var page = as(institution.anAdmin()).open("/students/" + institution.aStudent().value());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("main")).contains("No gradebook yet").contains("None recorded");
        assertThat(page.has("a[href$=/gradebooks/new]")).isTrue();
    }

    @Test
    void an_empty_gradebook_is_not_graded_yet() {
        institution.anEmptyGradebook(student, course);
        var page = as(tutor).open("/students/" + student.value());
        assertThat(page.text(".score")).isEqualTo("Not graded yet");
    }

    @Test
    void a_teacher_does_not_see_the_grades_of_another_course() {
        var other = institution.aCourse("Secret studies");
        institution.enrolled(student, institution.aBatch(other));
        institution.aGradebook(student, other, 12);
        institution.aGradebook(student, course, 91);

        var seen = as(tutor).open("/students/" + student.value()).text("main");

        assertThat(seen).contains("91 %").doesNotContain("12 %").doesNotContain("Secret studies");
    }

    @Test
    void a_foreign_record_answers_like_a_missing_one() {
        var reader = as(stranger);
        for (String kind : new String[] {"students", "batches", "courses", "faculty"}) {
            Id known =
                    switch (kind) {
                        case "students" -> student;
                        case "batches" -> batch;
                        case "courses" -> course;
                        default -> tutor;
                    };
            var foreign = reader.open("/" + kind + "/" + known.value());
            var missing = reader.open("/" + kind + "/" + UUID.randomUUID());
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.text("main").replaceAll("name the number .*", ""))
                    .isEqualTo(missing.text("main").replaceAll("name the number .*", ""));
            assertThat(reader.open("/" + kind + "/no-id").status()).isEqualTo(404);
        }
    }

    @Test
    void a_list_shows_only_what_its_reader_may_open() {
        String number = institution.number(student);
        assertThat(as(tutor).open("/students?q=" + number).text("tbody")).contains("Siobhán");
        assertThat(as(stranger).open("/students?q=" + number).text("tbody")).isEmpty();
        assertThat(as(stranger).open("/students/options?q=" + number).text("li")).isEmpty();
        assertThat(as(tutor).open("/students/options?q=" + number).text("li")).contains("Siobhán");
        assertThat(as(stranger).open("/batches?q=" + institution.code(batch)).text("tbody"))
                .isEmpty();
        assertThat(as(stranger).open("/courses?q=" + institution.code(course)).text("tbody"))
                .isEmpty();
        assertThat(as(stranger).open("/students.csv?q=" + number).text("body"))
                .doesNotContain(number);
    }

    @Test
    void students_and_counselors_see_none_of_it() {
        for (Id person : new Id[] {student, institution.aCounselor()}) {
            for (String path :
                    new String[] {
                        "/students", "/batches", "/courses", "/faculty", "/students/options?q=a"
                    }) {
                assertThat(as(person).open(path).status()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void a_coordinator_reads_all_and_changes_nothing() {
        var reader = as(institution.aCoordinator());
        for (String path :
                new String[] {
                    "/students/" + student.value(),
                    "/batches/" + batch.value(),
                    "/courses/" + course.value(),
                    "/faculty/" + tutor.value(),
                    "/students",
                    "/batches",
                    "/courses",
                    "/faculty"
                }) {
            var page = reader.open(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.has("main a[href$=/edit], main a[href$=/new], main form[method=post]"))
                    .as(path)
                    .isFalse();
        }
    }

    @Test
    void a_teacher_who_stops_teaching_sees_it_no_longer() {
        var reader = as(tutor);
        assertThat(reader.open("/students/" + student.value()).status()).isEqualTo(200);
        institution.stopsTeaching(tutor, course);
        assertThat(reader.open("/students/" + student.value()).status()).isEqualTo(404);
        assertThat(reader.open("/batches/" + batch.value()).status()).isEqualTo(404);
    }

    @Test
    void a_list_is_paged_and_keeps_its_filters() {
        institution.studentsIn(batch, 90);
        var reader = as(institution.anAdmin());
        var first = reader.open("/students?course=" + course.value());
        assertThat(first.html().select("tbody tr")).hasSize(80);
        assertThat(first.text(".pager")).contains("91 found");
        String next = first.html().select(".pager a[rel=next]").attr("href");
        assertThat(next).contains("course=" + course.value());
        var second = reader.open(next);
        assertThat(second.html().select("tbody tr")).hasSize(11);
        var back = reader.open(second.html().select(".pager a[rel=prev]").attr("href"));
        assertThat(back.html().select("tbody a").eachAttr("href"))
                .isEqualTo(first.html().select("tbody a").eachAttr("href"));
        assertThat(first.html().select("tbody a").eachAttr("href"))
                .doesNotContainAnyElementsOf(second.html().select("tbody a").eachAttr("href"));
        var members = reader.open("/batches/" + batch.value());
        assertThat(members.html().select("tbody tr")).hasSize(80);
        assertThat(
                        reader.open(members.html().select(".pager a[rel=next]").attr("href"))
                                .html()
                                .select("tbody tr"))
                .hasSize(11);
    }

    @Test
    void a_made_up_place_in_a_list_breaks_nothing() {
        var reader = as(institution.anAdmin());
        for (String path : new String[] {"/students", "/batches", "/courses", "/faculty"}) {
            for (String at : new String[] {"x", "%00", "YQ", "YQAfYg", "YWJjH2RlZg", "YQBhH2I"}) {
                assertThat(reader.open(path + "?at=" + at).status()).as(path + at).isIn(200, 404);
            }
            assertThat(reader.open(path + "?course=").status()).isEqualTo(200);
            assertThat(reader.open(path + "?course=x&state=x&q=%25").status()).isIn(200, 400);
        }
    }

    @Test
    void the_file_has_every_line_of_the_list_and_no_formula() {
        var plus = institution.aStudentIn(batch, "=cmd()", "Calc");
        institution.studentsIn(batch, 85);
        var file = as(institution.anAdmin()).open("/students.csv?course=" + course.value());
        String text = file.html().wholeText();
        assertThat(file.result().getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"students-");
        assertThat(text.lines().count()).isEqualTo(88);
        assertThat(text).contains("'=cmd() Calc").contains(institution.number(plus));
    }

    @Test
    void the_page_of_a_faculty_member_lists_what_they_teach() {
        var page = as(tutor).open("/faculty/" + tutor.value());
        assertThat(page.text("main")).contains(institution.code(course));
        assertThat(
                        as(institution.anAdmin())
                                .open("/faculty/" + tutor.value())
                                .has("select[name=course]"))
                .isTrue();
    }
}
