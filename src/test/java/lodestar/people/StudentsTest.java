package lodestar.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lodestar.LodestarTest;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.testing.Institution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class StudentsTest {

    @Autowired private Students students;
    @Autowired private FacultyMembers faculty;
    @Autowired private PeopleQueries queries;
    @Autowired private JdbcClient database;
    private Actor admin;
    private Institution institution;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        admin = institution.actor(institution.anAdmin());
    }

    private static PersonDetails person(String given, String family, String email) {
        return new PersonDetails(given, family, email, "en", "Asia/Kolkata");
    }

    private static StudentDetails student(String number) {
        return new StudentDetails(
                person("Aditi", "शर्मा", ""),
                number,
                LocalDate.of(2004, 2, 29),
                List.of("hi", "en"));
    }

    @Test
    void an_admitted_student_is_read_as_they_were_typed() {
        String number = Institution.unique("S");
        var id = students.admit(student(number), admin);

        var read = queries.student(id, admin).orElseThrow();
        assertThat(read.details()).isEqualTo(student(number));
        assertThat(read.active()).isTrue();
        assertThat(institution.actor(id).roles()).containsExactly(Role.STUDENT);
    }

    @Test
    void names_are_kept_composed_and_without_what_nobody_sees() {
        var typed = person(" Zoe\u0308\u0000 ", "A\tB\nC", "");
        assertThat(typed.givenName()).isEqualTo("Zo\u00eb");
        assertThat(typed.familyName()).isEqualTo("A B C");
    }

    static Stream<Arguments> what_is_wrong() {
        var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        var fine = person("Ana", "", "");
        return Stream.of(
                Arguments.of(
                        new StudentDetails(person("", " ", ""), "1", null, List.of()),
                        "required givenName"),
                Arguments.of(
                        new StudentDetails(person("x".repeat(101), "", ""), "1", null, List.of()),
                        "too-long givenName"),
                Arguments.of(
                        new StudentDetails(person("Ana", "", "no address"), "1", null, List.of()),
                        "email-shape email"),
                Arguments.of(new StudentDetails(fine, " ", null, List.of()), "required number"),
                Arguments.of(
                        new StudentDetails(fine, "9".repeat(65), null, List.of()),
                        "too-long number"),
                Arguments.of(
                        new StudentDetails(fine, "1", tomorrow, List.of()),
                        "born-in-the-future birthDate"),
                Arguments.of(
                        new StudentDetails(fine, "1", LocalDate.of(1899, 12, 31), List.of()),
                        "born-too-early birthDate"),
                Arguments.of(
                        new StudentDetails(fine, "1", null, List.of("?")),
                        "language-unknown spoken"),
                Arguments.of(
                        new StudentDetails(
                                new PersonDetails("Ana", "", "", "en", "Mars/Olympus"),
                                "1",
                                null,
                                List.of()),
                        "unknown-zone zone"));
    }

    @ParameterizedTest
    @MethodSource("what_is_wrong")
    void a_student_is_refused_for(StudentDetails details, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> students.admit(details, admin))
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
                    assertThat(refused.problems())
                            .extracting(each -> each.code() + " " + each.field())
                            .containsExactly(code);
                });
    }

    @Test
    void everything_wrong_is_said_at_once() {
        var details = new StudentDetails(person("", "", "x"), "", null, List.of());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> students.admit(details, admin))
                .satisfies(refused ->
                        assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("givenName", "email", "number"));
    }

    @Test
    void two_students_never_have_one_number_whatever_its_case() {
        String number = Institution.unique("s");
        students.admit(student(number), admin);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> students.admit(student(number.toUpperCase(Locale.ROOT)), admin));
    }

    @Test
    void a_later_change_is_not_overwritten() {
        var id = students.admit(student(Institution.unique("S")), admin);
        students.describe(id, 0, student(Institution.unique("S")), admin);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> students.describe(id, 0, student(Institution.unique("S")), admin))
                .withMessage("stale-version");
    }

    @Test
    void who_has_left_is_inactive_and_loses_the_role() {
        var id = students.admit(student(Institution.unique("S")), admin);
        students.activate(id, false, admin);
        assertThat(institution.actor(id).roles()).isEmpty();
        students.activate(id, true, admin);
        assertThat(institution.actor(id).roles()).containsExactly(Role.STUDENT);
    }

    @Test
    void a_change_keeps_what_the_form_does_not_show() {
        var person = institution.aFaculty();
        institution.gives(person, Role.COORDINATOR);
        var details = new FacultyDetails(person("Noor", "Haddad", ""), Institution.unique("F"));
        faculty.describe(person, 0, details, admin);
        assertThat(institution.actor(person).roles())
                .containsExactlyInAnyOrder(Role.FACULTY, Role.COORDINATOR);
    }

    @Test
    void only_an_admin_keeps_these_records() {
        for (var stranger :
                List.of(
                        institution.actor(institution.aCoordinator()),
                        institution.actor(institution.aFaculty()),
                        institution.actor(institution.aStudent()))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> students.admit(student("1"), stranger))
                    .satisfies(each -> assertThat(each.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() ->
                            faculty.appoint(
                                    new FacultyDetails(person("A", "B", ""), "1"), stranger))
                    .withMessage("forbidden");
            assertThat(queries.student(institution.aStudent(), stranger)).isEmpty();
        }
    }

    @Test
    void the_journal_hears_of_it() {
        var id = students.admit(student(Institution.unique("S")), admin);
        assertThat(
                        database.sql("select action from journal where student_id = ?")
                                .param(id.value())
                                .query((row, n) -> row.getString(1))
                                .list())
                .containsExactly("student.admitted");
    }
}
