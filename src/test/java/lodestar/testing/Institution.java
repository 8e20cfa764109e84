package lodestar.testing;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.academics.GradebookId;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Records of an institution for tests: every call makes new ones with codes and numbers of their
/// own, so that tests share a database without meeting. Plain SQL, seen at once by every door.
///
/// ```java
/// var course = institution.aCourse();
/// var batch = institution.aBatch(course);
/// var tutor = institution.aFaculty();
/// institution.teaches(tutor, course);
/// var student = institution.aStudentIn(batch);
/// institution.aGradebook(student, course, 91);
/// browser.perform(get("/students/" + student.value()).cookie(institution.session(tutor)));
/// ```
public final class Institution {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String RUN = Long.toString(System.nanoTime() & 0xffffff, 36);
    private static final String[][] NAMES = {
        {"Aylin", "Yılmaz"},
        {"Søren", "Ångström"},
        {"芳", "王"},
        {"Дарья", "Кузнецова"},
        {"فاطمة", "الزهراء"},
        {"अदिति", "शर्मा"},
        {"Nguyễn", "Thị Hồng"},
        {"유진", "김"},
        {"Ἑλένη", "Παπαδοπούλου"},
        {"Siobhán", "O’Brien"},
        {"さくら", "佐藤"},
        {"Ayodele", "Adébáyọ̀"},
    };

    private final JdbcClient database;

    public Institution(JdbcClient database) {
        this.database = database;
    }

    /// A word that no other call of the run returns.
    public static String unique(String prefix) {
        return prefix + "-" + RUN + "-" + COUNT.incrementAndGet();
    }

    // ---- courses and batches

    public CourseId aCourse() {
        return aCourse("Course " + COUNT.get());
    }

    public CourseId aCourse(String name) {
        UUID id = Id.next();
        database.sql("insert into course (id, code, name) values (?, ?, ?)")
                .params(id, unique("CRS"), name)
                .update();
        return new CourseId(id);
    }

    /// A batch that has begun a month ago and lasts five more.
    public BatchId aBatch(CourseId course) {
        return aBatch(course, "Batch " + COUNT.get());
    }

    public BatchId aBatch(CourseId course, String name) {
        UUID id = Id.next();
        var today = LocalDate.now(ZoneOffset.UTC);
        database.sql(
                        """
                        insert into batch (id, code, name, course_id, starts_on, ends_on)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        unique("BAT"),
                        name,
                        course.value(),
                        today.minusMonths(1),
                        today.plusMonths(5))
                .update();
        return new BatchId(id);
    }

    // ---- people

    public StudentId aStudent() {
        String[] name = NAMES[COUNT.get() % NAMES.length];
        return aStudent(name[0], name[1]);
    }

    public StudentId aStudent(String given, String family) {
        UUID id = aPerson(given, family, Set.of());
        database.sql("insert into student (id, number) values (?, ?)")
                .params(id, unique("S"))
                .update();
        return new StudentId(id);
    }

    public FacultyId aFaculty() {
        String[] name = NAMES[COUNT.get() % NAMES.length];
        return aFaculty(name[0], name[1]);
    }

    public FacultyId aFaculty(String given, String family) {
        UUID id = aPerson(given, family, Set.of());
        database.sql("insert into faculty (id, number) values (?, ?)")
                .params(id, unique("F"))
                .update();
        return new FacultyId(id);
    }

    public PersonId anAdmin() {
        return new PersonId(aPerson("Ada", "Admin", Set.of(Role.ADMIN)));
    }

    public PersonId aCoordinator() {
        return new PersonId(aPerson("Cora", "Coordinator", Set.of(Role.COORDINATOR)));
    }

    public PersonId aCounselor() {
        return new PersonId(aPerson("Conny", "Counselor", Set.of(Role.COUNSELOR)));
    }

    private UUID aPerson(String given, String family, Set<Role> roles) {
        UUID id = Id.next();
        database.sql(
                        """
                        insert into person (id, given_name, family_name, email, roles)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        given,
                        family,
                        unique("p") + "@example.org",
                        roles.stream().map(Enum::name).toArray(String[]::new))
                .update();
        return id;
    }

    /// Where the person lives, as a zone; all are made in UTC.
    public void lives(Id person, ZoneId zone) {
        database.sql("update person set zone = ? where id = ?")
                .params(zone.getId(), person.value())
                .update();
    }

    /// The language that the person has chosen; all are made without a choice.
    public void reads(Id person, String language) {
        database.sql("update person set language = ? where id = ?")
                .params(language, person.value())
                .update();
    }

    public void gives(Id person, Role role) {
        database.sql("update person set roles = array_append(roles, ?) where id = ?")
                .params(role.name(), person.value())
                .update();
    }

    public void deactivate(Id person) {
        database.sql("update person set active = false where id = ?")
                .param(person.value())
                .update();
    }

    public String email(Id person) {
        return text("select email from person where id = ?", person);
    }

    public String name(Id person) {
        return text(
                "select trim(given_name || ' ' || family_name) from person where id = ?", person);
    }

    public String number(StudentId student) {
        return text("select number from student where id = ?", student);
    }

    public String code(CourseId course) {
        return text("select code from course where id = ?", course);
    }

    public String code(BatchId batch) {
        return text("select code from batch where id = ?", batch);
    }

    // ---- who is where

    public StudentId aStudentIn(BatchId batch) {
        var student = aStudent();
        enrolled(student, batch);
        return student;
    }

    public StudentId aStudentIn(BatchId batch, String given, String family) {
        var student = aStudent(given, family);
        enrolled(student, batch);
        return student;
    }

    public List<StudentId> studentsIn(BatchId batch, int many) {
        return new ArrayList<>(IntStream.range(0, many).mapToObj(n -> aStudentIn(batch)).toList());
    }

    public void enrolled(StudentId student, BatchId batch) {
        enrolled(student, batch, "RUNNING");
    }

    public void finished(StudentId student, BatchId batch) {
        enrolled(student, batch, "FINISHED");
    }

    private void enrolled(StudentId student, BatchId batch, String state) {
        database.sql(
                        """
                        insert into enrolment (batch_id, student_id, roll_number, state) values (?, ?, ?, ?)
                        on conflict (batch_id, student_id) do update set state = excluded.state
                        """)
                .params(batch.value(), student.value(), unique("R"), state)
                .update();
    }

    public FacultyId aTeacherOf(CourseId course) {
        var faculty = aFaculty();
        teaches(faculty, course);
        return faculty;
    }

    public void teaches(FacultyId faculty, CourseId course) {
        database.sql("insert into teaching (id, faculty_id, course_id) values (?, ?, ?)")
                .params(Id.next(), faculty.value(), course.value())
                .update();
    }

    public void stopsTeaching(FacultyId faculty, CourseId course) {
        database.sql("update teaching set active = false where faculty_id = ? and course_id = ?")
                .params(faculty.value(), course.value())
                .update();
    }

    // ---- how they do

    /// A gradebook with three entered entries that come to this percentage, and a pending one.
    public GradebookId aGradebook(StudentId student, CourseId course, double percentage) {
        var gradebook = anEmptyGradebook(student, course);
        anEntry(gradebook, "Coursework", 2, percentage, 100, "ENTERED");
        anEntry(gradebook, "Midterm", 3, percentage / 2, 50, "ENTERED");
        anEntry(gradebook, "Project", 5, percentage, 100, "ENTERED");
        anEntry(gradebook, "Final exam", 10, null, 100, "PENDING");
        return gradebook;
    }

    public GradebookId anEmptyGradebook(StudentId student, CourseId course) {
        UUID id = Id.next();
        database.sql("insert into gradebook (id, student_id, course_id) values (?, ?, ?)")
                .params(id, student.value(), course.value())
                .update();
        return new GradebookId(id);
    }

    /// @param marks null unless the status is ENTERED
    public void anEntry(
            GradebookId gradebook,
            String assessment,
            double weight,
            Double marks,
            double total,
            String status) {
        database.sql(
                        """
                        insert into gradebook_entry (id, gradebook_id, assessment, weight, marks, total_marks, status)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                Id.next(),
                                gradebook.value(),
                                assessment,
                                weight,
                                marks,
                                total,
                                status))
                .update();
    }

    public void anAchievement(StudentId student, String title) {
        database.sql(
                        """
                        insert into achievement (id, student_id, type, title, achieved_on) values (?, ?, 'Award', ?, ?)
                        """)
                .params(
                        Id.next(),
                        student.value(),
                        title,
                        LocalDate.now(ZoneOffset.UTC).minusDays(20))
                .update();
    }

    /// @param level in percent
    public void aSkill(StudentId student, String skill, int level) {
        database.sql(
                        """
                        with category as (
                            insert into skill_category (id, name) values (:category, 'Made for tests')
                            on conflict ((lower(name))) do update set name = excluded.name
                            returning id),
                        kind as (
                            insert into skill (id, category_id, name) select :skill, id, :name from category
                            on conflict (category_id, lower(name)) do update set name = excluded.name
                            returning id)
                        insert into student_skill (student_id, skill_id, level) select :student, id, :level from kind
                        """)
                .param("category", Id.next())
                .param("skill", Id.next())
                .param("name", skill)
                .param("student", student.value())
                .param("level", level)
                .update();
    }

    // ---- who acts

    /// The actor as `access` reads it for a request.
    public Actor actor(Id person) {
        return database.sql(
                        """
                        select p.given_name || ' ' || p.family_name, p.roles, p.language, p.zone,
                               coalesce(s.active, false), coalesce(f.active, false)
                          from person p
                          left join student s on s.id = p.id
                          left join faculty f on f.id = p.id
                         where p.id = ?
                        """)
                .param(person.value())
                .query((row, n) -> {
                    Set<Role> roles = new TreeSet<>();
                    for (String role : (String[]) row.getArray(2).getArray()) {
                        roles.add(Role.valueOf(role));
                    }
                    if (row.getBoolean(5)) {
                        roles.add(Role.STUDENT);
                    }
                    if (row.getBoolean(6)) {
                        roles.add(Role.FACULTY);
                    }
                    return new Actor(
                            new PersonId(person.value()),
                            row.getString(1).strip(),
                            roles,
                            row.getString(3).equals("und")
                                    ? Locale.ENGLISH
                                    : Locale.forLanguageTag(row.getString(3)),
                            ZoneId.of(row.getString(4)));
                })
                .single();
    }

    /// The cookie of an open session of this person, for `MockMvcTester` and browsers.
    public Cookie session(Id person) {
        String token = UUID.randomUUID() + "." + UUID.randomUUID();
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        database.sql(
                        """
                        insert into session (token_hash, person_id, created_at, last_seen_at, device)
                        values (?, ?, ?, ?, 'test')
                        """)
                .params(sha256(token), person.value(), now, now)
                .update();
        return new Cookie("lodestar_session", token);
    }

    /// A token with which programs act for this person, for `Program`.
    public String token(Id person) {
        String token = "lodestar_" + UUID.randomUUID() + UUID.randomUUID();
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        database.sql(
                        """
                        insert into api_token (id, person_id, name, token_hash, created_at, expires_at)
                        values (?, ?, 'test', ?, ?, ?)
                        """)
                .params(Id.next(), person.value(), sha256(token), now, now.plusDays(1))
                .update();
        return token;
    }

    private String text(String sql, Id id) {
        return database.sql(sql).param(id.value()).query((row, n) -> row.getString(1)).single();
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
