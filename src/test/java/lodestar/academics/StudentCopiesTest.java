package lodestar.academics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.people.PersonDetails;
import lodestar.people.Seek;
import lodestar.people.StudentDetails;
import lodestar.people.StudentId;
import lodestar.people.Students;
import lodestar.shared.Copies;
import lodestar.shared.Cursor;
import lodestar.testing.Institution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the list of students shows of other tables follows them.
@LodestarTest
class StudentCopiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Autowired private JdbcClient database;
    @Autowired private Students students;
    @Autowired private Enrolments enrolments;
    @Autowired private Batches batches;
    @Autowired private StudentQueries queries;
    @Autowired private Copies copies;
    private Institution institution;
    private Actor admin;
    private String family;
    private StudentId student;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        admin = institution.actor(institution.anAdmin());
        family = letters();
        student = students.admit(details("Ana", family, "ana@" + family + ".example"), admin);
    }

    private static String letters() {
        return Institution.unique("Q")
                .chars()
                .map(each -> Character.isDigit(each) ? each - '0' + 'a' : each)
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    private static StudentDetails details(String given, String family, String email) {
        return new StudentDetails(
                new PersonDetails(given, family, email, "en", "UTC"),
                Institution.unique("N"),
                null,
                List.of());
    }

    private List<StudentQueries.Row> found(String words) {
        var filter = new StudentQueries.Filter(Seek.of(words), null, null, RecordState.ACTIVE);
        return queries.rows(filter, Cursor.START, 10, admin);
    }

    private StudentQueries.Row row() {
        return found(institution.number(student)).getFirst();
    }

    private BatchId batch(String code, LocalDate start) {
        var course = institution.aCourse();
        return batches.open(
                new BatchDetails(code, "A batch", course, start, start.plusDays(90)), admin);
    }

    @Test
    void names_and_addresses_follow_the_person_and_leave_nothing() {
        assertThat(found(family))
                .singleElement()
                .returns("Ana " + family, StudentQueries.Row::name);
        String other = letters();
        students.describe(student, 0, details("Zoë", other, "zoe@" + other + ".example"), admin);
        assertThat(row().name()).isEqualTo("Zoë " + other);
        assertThat(row().email()).isEqualTo("zoe@" + other + ".example");
        assertThat(row().sortName()).isEqualTo(other + " zoe");
        assertThat(found("zoe " + other)).hasSize(1);
        assertThat(found(family)).isEmpty();

        database.sql(
                        "update person set given_name = 'Erased', family_name = '', email = null where id = ?")
                .param(student.value())
                .update();
        assertThat(row().name()).isEqualTo("Erased");
        assertThat(row().email()).isNull();
        assertThat(found(other)).isEmpty();
    }

    @Test
    void batches_follow_enrolments_codes_and_dates() {
        String early = Institution.unique("E");
        String late = Institution.unique("L");
        var first = batch(early, DAY);
        var second = batch(late, DAY.plusDays(100));
        assertThat(row().batches()).isNull();
        enrolments.enrol(first, List.of(student), admin);
        enrolments.enrol(second, List.of(student), admin);
        assertThat(row().batches()).isEqualTo(late + ", " + early);

        String course =
                database.sql("select course_id::text from batch where id = ?")
                        .param(second.value())
                        .query(String.class)
                        .single();
        batches.describe(
                second,
                0,
                new BatchDetails(
                        late + "-new",
                        "A batch",
                        new CourseId(UUID.fromString(course)),
                        DAY.minusDays(50),
                        DAY.plusDays(50)),
                admin);
        assertThat(row().batches()).isEqualTo(early + ", " + late + "-new");

        enrolments.finish(first, student, admin);
        assertThat(row().batches()).isEqualTo(late + "-new");
        enrolments.finish(second, student, admin);
        assertThat(row().batches()).isNull();
        assertThat(copies.mend("student")).isZero();
    }

    @Test
    void what_was_missed_is_mended() {
        database.sql("update student set family_name = 'Old', batches = 'B' where id = ?")
                .param(student.value())
                .update();
        assertThat(copies.mend("student")).isPositive();
        assertThat(row().name()).isEqualTo("Ana " + family);
        assertThat(row().batches()).isNull();
    }

    @Test
    void words_of_more_than_are_counted_are_found_on_the_way() {
        String many = letters();
        database.sql(
                        """
                        with born as (
                            insert into person (id, given_name, family_name)
                            select gen_random_uuid(), 'N' || n, :many from generate_series(1, 1001) n returning id)
                        select count(*) from born
                        """)
                .param("many", many)
                .query(Long.class)
                .single();
        database.sql(
                        """
                        insert into student (id, number) select id, 'm' || id from person where family_name = ?
                        """)
                .param(many)
                .update();
        for (int turn = 0; turn < 2; turn++) {
            assertThat(found(many)).hasSize(10).allMatch(each -> each.familyName().equals(many));
        }
        var filter = new StudentQueries.Filter(Seek.of(many), null, null, RecordState.ACTIVE);
        var page = queries.list(filter, StudentQueries.SORTING.unasked(), Cursor.START, admin);
        assertThat(page.rows()).hasSize(80);
        assertThat(page.counted().isMore()).isTrue();
        var byNumber = StudentQueries.SORTING.order("-number");
        assertThat(queries.list(filter, byNumber, Cursor.START, admin).rows()).hasSize(80);
    }
}
