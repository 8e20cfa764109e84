package lodestar.academics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import lodestar.testing.Institution;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class RecordDoorsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Autowired private JdbcClient database;
    @Autowired private Courses courses;
    @Autowired private Batches batches;
    @Autowired private Enrolments enrolments;
    @Autowired private Teachings teachings;
    @Autowired private Gradebooks gradebooks;
    @Autowired private Achievements achievements;
    @Autowired private Skills skills;
    @Autowired private CourseQueries courseQueries;
    @Autowired private BatchQueries batchQueries;
    @Autowired private RecordQueries records;
    @Autowired private AcademicQueries academics;
    private Institution institution;
    private Actor admin;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        admin = institution.actor(institution.anAdmin());
    }

    private CourseDetails course(CourseId parent) {
        return new CourseDetails(Institution.unique("C"), "A course", parent);
    }

    private BatchDetails batch(CourseId course) {
        return new BatchDetails(Institution.unique("B"), "A batch", course, DAY, DAY.plusDays(90));
    }

    private static EntryDetails entry(String assessment, String marks) {
        return new EntryDetails(
                assessment,
                BigDecimal.ONE,
                new BigDecimal(marks),
                new BigDecimal(100),
                EntryStatus.ENTERED,
                DAY);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act).withMessage(code);
    }

    @Test
    void a_course_is_never_part_of_itself_however_far_up() {
        var top = courses.open(course(null), admin);
        var middle = courses.open(course(top), admin);
        var bottom = courses.open(course(middle), admin);

        refused("course-circle", () -> courses.describe(top, 0, course(top), admin));
        refused("course-circle", () -> courses.describe(top, 0, course(bottom), admin));
        courses.describe(bottom, 0, course(top), admin);
        assertThat(courseQueries.show(bottom, admin).orElseThrow().parent().id()).isEqualTo(top);
    }

    @Test
    void two_moves_at_once_never_close_a_circle() throws Exception {
        for (int round = 0; round < 40; round++) {
            var one = courses.open(course(null), admin);
            var other = courses.open(course(null), admin);
            List<Callable<Boolean>> moves =
                    IntStream.range(0, 16)
                            .<Callable<Boolean>>mapToObj(n ->
                                    () -> {
                                        var child = n % 2 == 0 ? one : other;
                                        var parent = n % 2 == 0 ? other : one;
                                        try {
                                            courses.describe(child, 0, course(parent), admin);
                                            return true;
                                        } catch (Refused no) {
                                            return false;
                                        } catch (OptimisticLockingFailureException lost) {
                                            return false;
                                        }
                                    })
                            .toList();
            try (var pool = Executors.newFixedThreadPool(16)) {
                List<Boolean> won = new ArrayList<>();
                for (var each : pool.invokeAll(moves)) {
                    won.add(each.get());
                }
                assertThat(won).containsOnlyOnce(true);
            }
        }
    }

    @Test
    void codes_are_unique_without_regard_to_case() {
        var details = course(null);
        courses.open(details, admin);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() ->
                        courses.open(
                                new CourseDetails(
                                        details.code().toLowerCase(Locale.ROOT), "x", null),
                                admin));
    }

    @Test
    void a_batch_with_students_stays_in_its_course() {
        var course = courses.open(course(null), admin);
        var other = courses.open(course(null), admin);
        var empty = batches.open(batch(course), admin);
        batches.describe(empty, 0, batch(other), admin);
        assertThat(batchQueries.show(empty, admin).orElseThrow().course().id()).isEqualTo(other);

        enrolments.enrol(empty, List.of(institution.aStudent()), admin);
        refused("batch-has-students", () -> batches.describe(empty, 1, batch(course), admin));
        batches.describe(empty, 1, batch(other), admin);
    }

    @Test
    void an_enrolment_runs_finishes_and_is_taken_up_again() {
        var batch = institution.aBatch(institution.aCourse());
        var student = institution.aStudent();
        enrolments.enrol(batch, List.of(student, student), admin);
        enrolments.enrol(batch, List.of(student), admin);
        assertThat(batchQueries.member(batch, student, admin).orElseThrow().running()).isTrue();
        enrolments.finish(batch, student, admin);
        assertThat(academics.runningStudents(batch, "", 10, admin)).isEmpty();
        enrolments.enrol(batch, List.of(student), admin);
        assertThat(academics.runningStudents(batch, "", 10, admin)).hasSize(1);
        assertThat(academics.runningAmong(batch, List.of(student, institution.aStudent()), admin))
                .extracting(BatchStudent::id)
                .containsExactly(student);
    }

    @Test
    void an_enrolment_needs_somebody_who_is_active() {
        var batch = institution.aBatch(institution.aCourse());
        refused("student-needed", () -> enrolments.enrol(batch, List.of(), admin));
        var unknown = new StudentId(UUID.randomUUID());
        refused("student-inactive", () -> enrolments.enrol(batch, List.of(unknown), admin));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> enrolments.finish(batch, institution.aStudent(), admin));
    }

    @Test
    void a_roll_number_is_unique_in_its_batch_only() {
        var course = institution.aCourse();
        var batch = institution.aBatch(course);
        var one = institution.aStudentIn(batch);
        var other = institution.aStudentIn(batch);
        enrolments.assignRoll(batch, one, " 7 ", admin);
        assertThat(batchQueries.member(batch, one, admin).orElseThrow().roll()).isEqualTo("7");
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> enrolments.assignRoll(batch, other, "7", admin));
        enrolments.assignRoll(batch, one, "", admin);
        enrolments.assignRoll(batch, other, "7", admin);
        var elsewhere = institution.aBatch(course);
        enrolments.enrol(elsewhere, List.of(one), admin);
        enrolments.assignRoll(elsewhere, one, "7", admin);
    }

    @Test
    void teaching_begins_and_ends_and_begins_again() {
        var course = institution.aCourse();
        var tutor = institution.aFaculty();
        var actor = institution.actor(tutor);
        assertThat(academics.coursesTaughtBy(tutor, actor)).isEmpty();
        teachings.assign(tutor, course, admin);
        teachings.assign(tutor, course, admin);
        assertThat(academics.coursesTaughtBy(tutor, actor))
                .extracting(CourseName::id)
                .containsExactly(course);
        assertThat(academics.teaches(tutor, course)).isTrue();
        teachings.end(tutor, course, admin);
        assertThat(academics.teaches(tutor, course)).isFalse();
        assertThat(academics.batchesOf(course, actor)).isEmpty();
        teachings.assign(tutor, course, admin);
        assertThat(academics.teaches(tutor, course)).isTrue();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> teachings.assign(new FacultyId(UUID.randomUUID()), course, admin));
        refused("course-needed", () -> teachings.assign(tutor, null, admin));
        assertThat(academics.coursesTaughtBy(tutor, institution.actor(institution.aFaculty())))
                .isEmpty();
    }

    @Test
    void a_gradebook_is_kept_line_by_line() {
        var course = institution.aCourse();
        var student = institution.aStudentIn(institution.aBatch(course));
        var gradebook = gradebooks.open(student, course, admin);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> gradebooks.open(student, course, admin));
        var quiz = gradebooks.enter(gradebook, entry("Quiz", "50"), admin);
        gradebooks.enter(gradebook, entry("Exam", "100"), admin);
        assertThat(records.gradebook(student, course, admin).orElseThrow().percentage())
                .isEqualTo(75);
        gradebooks.correct(gradebook, quiz, 0, entry("Quiz", "100"), admin);
        assertThat(records.gradebook(student, course, admin).orElseThrow().percentage())
                .isEqualTo(100);
        refused(
                "stale-version",
                () -> gradebooks.correct(gradebook, quiz, 0, entry("Quiz", "7"), admin));
        assertThat(records.gradebook(student, course, admin).orElseThrow().percentage())
                .isEqualTo(100);
        refused("stale-version", () -> gradebooks.remove(gradebook, quiz, 0, admin));
        gradebooks.remove(gradebook, quiz, 1, admin);
        assertThat(records.gradebook(student, course, admin).orElseThrow().marks()).hasSize(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> gradebooks.remove(gradebook, quiz, 1, admin));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> gradebooks.enter(gradebook, entry("Exam", "1"), admin));
        var other = gradebooks.open(student, institution.aCourse(), admin);
        var exam = records.gradebook(student, course, admin).orElseThrow().marks().getFirst().id();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> gradebooks.correct(other, exam, null, entry("Exam", "1"), admin));
    }

    @Test
    void an_achievement_of_one_student_is_not_changed_through_another() {
        var student = institution.aStudent();
        var details = new AchievementDetails("Award", "Prize", DAY.minusYears(1), "");
        var made = achievements.record(student, details, admin);
        assertThat(records.achievements(student, admin))
                .singleElement()
                .satisfies(each -> assertThat(each.recordedBy()).isEqualTo("Ada Admin"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> achievements.remove(institution.aStudent(), made, admin));
        achievements.describe(
                student, made, 0, new AchievementDetails("Award", "First prize", null, ""), admin);
        refused("stale-version", () -> achievements.describe(student, made, 0, details, admin));
        achievements.remove(student, made, admin);
        assertThat(records.achievements(student, admin)).isEmpty();
    }

    @Test
    void a_skill_has_one_level_which_the_last_word_sets() {
        var student = institution.aStudent();
        var category = skills.addCategory(Institution.unique("Languages"), admin);
        var skill = skills.add(category, "Hindi", admin);
        skills.rate(student, skill, 40, admin);
        skills.rate(student, skill, 90, admin);
        assertThat(records.skills(student, admin))
                .extracting(StudentSkill::level)
                .containsExactly(90);
        refused("level-range", () -> skills.rate(student, skill, 101, admin));
        refused("level-range", () -> skills.rate(student, skill, -1, admin));
        refused("skill-needed", () -> skills.rate(student, null, 1, admin));
        skills.rename(skill, "हिन्दी", admin);
        assertThat(records.skills(student, admin))
                .extracting(StudentSkill::name)
                .containsExactly("हिन्दी");
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> skills.add(category, "हिन्दी", admin));
        skills.remove(student, skill, admin);
        assertThat(records.skills(student, admin)).isEmpty();
    }

    enum Stranger {
        COORDINATOR,
        FACULTY,
        STUDENT,
        COUNSELOR
    }

    @ParameterizedTest
    @EnumSource(Stranger.class)
    void only_an_admin_changes_records(Stranger who) {
        var course = institution.aCourse();
        var batch = institution.aBatch(course);
        var student = institution.aStudentIn(batch);
        var tutor = institution.aTeacherOf(course);
        var gradebook = institution.aGradebook(student, course, 80);
        var by =
                institution.actor(
                        switch (who) {
                            case COORDINATOR -> institution.aCoordinator();
                            case FACULTY -> tutor;
                            case STUDENT -> student;
                            case COUNSELOR -> institution.aCounselor();
                        });
        var prize = new AchievementDetails("Award", "Prize", null, "");
        Stream.<ThrowingCallable>of(
                        () -> courses.open(course(null), by),
                        () -> courses.describe(course, 0, course(null), by),
                        () -> courses.activate(course, false, by),
                        () -> batches.open(batch(course), by),
                        () -> batches.describe(batch, 0, batch(course), by),
                        () -> batches.activate(batch, false, by),
                        () -> enrolments.enrol(batch, List.of(student), by),
                        () -> enrolments.finish(batch, student, by),
                        () -> enrolments.assignRoll(batch, student, "1", by),
                        () -> teachings.assign(tutor, course, by),
                        () -> teachings.end(tutor, course, by),
                        () -> gradebooks.open(student, institution.aCourse(), by),
                        () -> gradebooks.enter(gradebook, entry("x", "1"), by),
                        () ->
                                gradebooks.remove(
                                        gradebook, new EntryId(UUID.randomUUID()), null, by),
                        () -> achievements.record(student, prize, by),
                        () -> skills.addCategory("x", by),
                        () -> skills.rate(student, null, 1, by))
                .forEach(act ->
                        assertThatExceptionOfType(Refused.class)
                                .isThrownBy(act)
                                .satisfies(no ->
                                        assertThat(no.kind()).isEqualTo(Refused.Kind.FORBIDDEN)));
    }

    @Test
    void the_journal_hears_of_every_change() {
        var course = institution.aCourse();
        var student = institution.aStudentIn(institution.aBatch(course));
        var gradebook = gradebooks.open(student, course, admin);
        gradebooks.enter(gradebook, entry("Quiz", "50"), admin);
        achievements.record(student, new AchievementDetails("Award", "Prize", null, ""), admin);
        assertThat(
                        database.sql("select action from journal where student_id = ? order by seq")
                                .param(student.value())
                                .query((row, n) -> row.getString(1))
                                .list())
                .containsExactly("gradebook.opened", "gradebook.entered", "achievement.recorded");
    }
}
