package lodestar.academics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import lodestar.testing.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// An admin keeps the records, form by form.
@LodestarTest
class RecordFormsTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    private Institution institution;
    private Reader admin;
    private CourseId course;
    private BatchId batch;
    private StudentId student;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        admin = new Reader(pages, institution.session(institution.anAdmin()));
        course = institution.aCourse("Botany");
        batch = institution.aBatch(course);
        student = institution.aStudentIn(batch, "Ana", "Ng");
    }

    private String student() {
        return "/students/" + student.value();
    }

    @Test
    void a_course_is_added_changed_and_shut() {
        String code = Institution.unique("C");
        var made =
                admin.send(
                        admin.open("/courses/new"),
                        "code",
                        code,
                        "name",
                        "Algebra",
                        "parent",
                        course.value().toString());
        assertThat(made.status()).isEqualTo(303);
        var page = admin.open(made.location());
        assertThat(page.text("main")).contains("Algebra").contains("Botany").contains("Nobody yet");

        admin.send(admin.open(made.location() + "/edit"), "name", "Algebra II");
        assertThat(admin.open(made.location()).text("h1")).isEqualTo("Algebra II");

        var shut = admin.press(admin.open(made.location()), "form[action$=/activation]");
        assertThat(shut.status()).isEqualTo(303);
        assertThat(admin.open(made.location()).text(".head .tag")).isEqualTo("Inactive");
        assertThat(admin.open("/courses?q=" + code).text("tbody")).isEmpty();
        assertThat(admin.open("/courses?state=inactive&q=" + code).text("tbody")).contains(code);

        var twice =
                admin.send(
                        admin.open("/courses/new"),
                        "code",
                        code.toLowerCase(Locale.ROOT),
                        "name",
                        "x");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text("#code-told .problem")).contains("with this code already");
        assertThat(twice.value("code")).isEqualTo(code.toLowerCase(Locale.ROOT));
    }

    @Test
    void a_course_under_itself_is_refused_at_its_field() {
        var made =
                admin.send(
                        admin.open("/courses/new"),
                        "code",
                        Institution.unique("C"),
                        "name",
                        "Part",
                        "parent",
                        course.value().toString());
        String part = made.location().substring("/courses/".length());
        var refused =
                admin.send(admin.open("/courses/" + course.value() + "/edit"), "parent", part);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#parent-told .problem")).contains("part of itself");
        assertThat(refused.value("parent")).isEqualTo(part);
    }

    @Test
    void a_batch_is_added_from_its_course() {
        var form = admin.open("/batches/new?course=" + course.value());
        assertThat(form.value("course")).isEqualTo(course.value().toString());
        var refused =
                admin.send(
                        form,
                        "code",
                        Institution.unique("B"),
                        "name",
                        "Autumn",
                        "startsOn",
                        "2026-09-30",
                        "endsOn",
                        "2026-09-29");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#endsOn-told .problem")).contains("not before the first");
        var made = admin.send(refused, "endsOn", "2027-02-01");
        assertThat(admin.open(made.location()).text("main")).contains("Autumn").contains("Botany");
    }

    @Test
    void students_are_found_and_enrolled_without_scripts() {
        var newcomer = institution.aStudent("Léa", "Uniqüe" + Institution.unique("n"));
        var form = admin.open("/batches/" + batch.value() + "/students/new");
        var found =
                admin.post(
                        "/batches/" + batch.value() + "/students/new",
                        Map.of(
                                "student_q",
                                new String[] {institution.number(newcomer)},
                                "_find",
                                new String[] {"student"}));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text(".picked")).contains("Léa");
        assertThat(found.has(".picked input[checked]")).isFalse();

        var none = admin.send(form);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text("#student-told .problem")).contains("at least one");

        var done = admin.send(found, "student", newcomer.value().toString());
        assertThat(done.status()).isEqualTo(303);
        assertThat(admin.open("/batches/" + batch.value()).text("tbody"))
                .contains("Léa")
                .contains("Running");
    }

    @Test
    void an_enrolment_gets_a_roll_number_and_an_end() {
        String here = "/batches/" + batch.value() + "/students/" + student.value();
        var other = institution.aStudentIn(batch);
        assertThat(admin.send(admin.open(here), "roll", "17").status()).isEqualTo(303);
        var taken =
                admin.send(
                        admin.open("/batches/" + batch.value() + "/students/" + other.value()),
                        "roll",
                        "17");
        assertThat(taken.text("#roll-told .problem")).contains("has this roll number");
        assertThat(taken.value("roll")).isEqualTo("17");
        admin.press(admin.open(here), "form[action$=/finish]");
        assertThat(admin.open(here).text(".head .tag")).isEqualTo("Finished");
        admin.press(admin.open(here), "form[action$=/return]");
        assertThat(admin.open(here).text(".head .tag")).isEqualTo("Running");
    }

    @Test
    void the_link_of_a_refused_nomination_opens_the_gradebook_form_filled_in() {
        var form = admin.open(student() + "/gradebooks/new?course=" + course.value());
        assertThat(form.text("h1")).isEqualTo("Create a gradebook for Ana Ng");
        assertThat(form.value("course")).isEqualTo(course.value().toString());
        var made = admin.send(form);
        assertThat(made.status()).isEqualTo(303);
        assertThat(admin.open(student()).text("main"))
                .contains("Gradebook: Botany")
                .contains("Not graded yet");
        var twice = admin.send(form, "_key", UUID.randomUUID().toString());
        assertThat(twice.text("#course-told .problem")).contains("already");
        var again = admin.send(form);
        assertThat(again.location()).isEqualTo(made.location());
    }

    @Test
    void entries_are_added_corrected_and_removed() {
        var gradebook = institution.anEmptyGradebook(student, course);
        String entries = student() + "/gradebooks/" + gradebook.value() + "/entries";
        var form = admin.open(entries + "/new");
        var refused =
                admin.send(
                        form, "assessment", "Quiz", "marks", "21", "total", "20", "weight", "many");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#weight-told .problem")).contains("a number like");
        refused =
                admin.send(form, "assessment", "Quiz", "marks", "21", "total", "20", "weight", "2");
        assertThat(refused.text("#marks-told .problem")).contains("at most as many");
        var done = admin.send(refused, "marks", "18");
        assertThat(done.status()).isEqualTo(303);
        assertThat(admin.open(student()).text(".score")).isEqualTo("90 %");

        String entry =
                admin.open(student())
                        .html()
                        .select("a[href^=" + entries + "/]")
                        .last()
                        .attr("href");
        var edit = admin.open(entry);
        assertThat(edit.value("assessment")).isEqualTo("Quiz");
        assertThat(edit.html().select("[name=status][checked]").val()).isEqualTo("ENTERED");
        var second = admin.open(entry);
        admin.send(edit, "status", "MISSING", "marks", "");
        assertThat(admin.open(student()).text(".score")).isEqualTo("0 %");

        var late = admin.send(second, "marks", "12");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main")).contains("Missing", "Entered");
        assertThat(admin.open(student()).text(".score")).isEqualTo("0 %");
        assertThat(admin.press(late, "form.act").status()).isEqualTo(303);
        assertThat(admin.open(student()).text(".score")).isEqualTo("60 %");

        var third = admin.open(entry);
        admin.send(admin.open(entry), "marks", "16");
        var tooLate = admin.press(third, "form[action$=/removal]");
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.text(".compare")).contains("16 of 20", "removed");
        assertThat(admin.open(student()).text(".score")).isEqualTo("80 %");
        assertThat(admin.press(tooLate, "form.act").status()).isEqualTo(303);
        assertThat(admin.open(student()).text(".score")).isEqualTo("Not graded yet");
    }

    @Test
    void achievements_are_recorded_changed_and_removed() {
        var refused =
                admin.send(
                        admin.open(student() + "/achievements/new"),
                        "type",
                        "Award",
                        "achievedOn",
                        "2999-01-01");
        assertThat(refused.text("#title-told .problem")).isNotEmpty();
        assertThat(refused.text("#achievedOn-told .problem")).contains("not in the future");
        admin.send(refused, "title", "First prize", "achievedOn", "2026-01-31");
        var page = admin.open(student());
        assertThat(page.text("main")).contains("First prize").contains("recorded by Ada Admin");
        String one =
                page.html().select("a[href*=/achievements/]").stream()
                        .map(each -> each.attr("href"))
                        .filter(each -> !each.endsWith("/new"))
                        .findFirst()
                        .orElseThrow();
        admin.send(admin.open(one), "title", "Second prize");
        assertThat(admin.open(student()).text("main")).contains("Second prize");
        admin.press(admin.open(one), "form[action$=/removal]");
        assertThat(admin.open(student()).text("main")).doesNotContain("Second prize");
    }

    @Test
    void skills_are_named_and_rated() {
        String category = Institution.unique("Languages");
        admin.send(admin.open("/skill-categories/new"), "name", category);
        var list = admin.open("/skills");
        assertThat(list.text("main")).contains(category);
        String add =
                list.html()
                        .select("section:contains(" + category + ") a[href$=/skills/new]")
                        .attr("href");
        admin.send(admin.open(add), "name", "Hindi");
        assertThat(admin.send(admin.open(add), "name", "hindi").text("#name-told .problem"))
                .contains("already");

        var form = admin.open(student() + "/skills/new");
        String skill = form.html().select("option:contains(" + category + ": Hindi)").val();
        assertThat(admin.send(form, "skill", skill, "level", "120").text("#level-told .problem"))
                .contains("0 to 100");
        assertThat(admin.send(form, "skill", skill, "level", "85 %").status()).isEqualTo(303);
        assertThat(admin.open(student()).text(".bars")).contains("Hindi").contains("85 %");
        assertThat(admin.open(student() + "/skills/new?skill=" + skill).value("level"))
                .isEqualTo("85");
        admin.press(admin.open(student()), "form[action$=/removal]");
        assertThat(admin.open(student()).has(".bars")).isFalse();
    }

    @Test
    void a_faculty_member_is_given_a_course_and_loses_it() {
        var tutor = institution.aFaculty();
        String here = "/faculty/" + tutor.value();
        assertThat(admin.send(admin.open(here)).text("#course-told .problem"))
                .contains("Choose a course");
        admin.send(admin.open(here), "course", course.value().toString());
        assertThat(admin.open(here).text(".lines")).contains("Botany");
        assertThat(new Reader(pages, institution.session(tutor)).open(student()).status())
                .isEqualTo(200);
        admin.press(admin.open(here), "form[action$=/end]");
        assertThat(admin.open(here).text("main")).contains("No courses yet");
        assertThat(new Reader(pages, institution.session(tutor)).open(student()).status())
                .isEqualTo(404);
    }

    @Test
    void nobody_else_sees_a_form_or_sends_one() {
        institution.teaches(institution.aFaculty(), course);
        var tutor = institution.aTeacherOf(course);
        for (var person : new Id[] {tutor, institution.aCoordinator(), student}) {
            var reader = new Reader(pages, institution.session(person));
            for (String path :
                    new String[] {
                        "/courses/new",
                        "/batches/new",
                        "/batches/" + batch.value() + "/students/new",
                        student() + "/gradebooks/new",
                        student() + "/achievements/new",
                        student() + "/skills/new",
                        "/skills"
                    }) {
                assertThat(reader.open(path).status()).as(path).isEqualTo(403);
            }
            assertThat(
                            reader.post(
                                            "/courses",
                                            Map.of(
                                                    "code",
                                                    new String[] {"x"},
                                                    "name",
                                                    new String[] {"x"}))
                                    .status())
                    .isEqualTo(403);
        }
    }
}
