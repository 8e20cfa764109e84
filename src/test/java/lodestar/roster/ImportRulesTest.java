package lodestar.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.roster.file.PackageOf;
import lodestar.roster.file.SharedData;
import lodestar.testing.Institution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What an import may do to the records, and what it never does.
@LodestarTest
class ImportRulesTest {

    @Autowired Rosters rosters;
    @Autowired JdbcClient sql;
    @TempDir Path folder;
    private String its;

    @BeforeEach
    void choose() {
        its = Institution.unique("r");
    }

    private String user(int n, String role, String given, String email) {
        return "%s-u%d,,,true,o,%s,%s-n%d,,%s,Ek,,%s-N%d,%s,,,,,hush!"
                .formatted(its, n, role, its, n, given, its, n, email);
    }

    private String student(int n) {
        return user(n, "student", "Ada" + n, "%s-%d@c.example".formatted(its, n));
    }

    private String[] students(int from, int to) {
        var rows = new ArrayList<String>();
        for (int n = from; n < to; n++) {
            rows.add(student(n));
        }
        return rows.toArray(String[]::new);
    }

    private static String changed(String row) {
        return row.replaceFirst(",,,", ",active,2026-11-21,");
    }

    private PackageOf bulk() {
        return PackageOf.oneRoster("1.1");
    }

    private ImportReport load(PackageOf made, boolean yes) throws IOException {
        return rosters.importNow(made.zip(folder), false, yes, Actor.SYSTEM);
    }

    private ImportReport load(PackageOf made) throws IOException {
        return load(made, true);
    }

    private static Count count(ImportReport report, Kind kind) {
        return report.counts().getOrDefault(kind, Count.NONE);
    }

    private static List<String> codes(ImportReport report) {
        return report.faults().stream().map(ImportReport.FaultLine::code).toList();
    }

    private <T> T one(String query, Class<T> type) {
        return sql.sql(query.replace("$", its)).query(type).single();
    }

    private boolean isActive(int n) {
        return one("select active from student where source_id = '$-u" + n + "'", Boolean.class);
    }

    private boolean maySignIn(int n) {
        return one(
                "select p.active from person p join student s using (id) where s.source_id = '$-u"
                        + n
                        + "'",
                Boolean.class);
    }

    @Test
    void a_dry_run_tells_and_changes_nothing() throws IOException {
        var file = bulk().with("users", "bulk", students(0, 3)).zip(folder);
        var report = rosters.importNow(file, true, true, Actor.SYSTEM);
        assertThat(report.applied()).isFalse();
        assertThat(report.refused()).isFalse();
        assertThat(count(report, Kind.STUDENTS).fresh()).isEqualTo(3);
        assertThat(one("select count(*) from student where source_id like '$%'", Integer.class))
                .isZero();
    }

    @Test
    void an_invalid_row_is_not_a_missing_person() throws IOException {
        load(bulk().with("users", "bulk", students(0, 3)));
        var rows = students(0, 3);
        rows[1] = rows[1].replace(",true,", ",maybe,");
        var report = load(bulk().with("users", "bulk", rows));
        assertThat(codes(report)).containsExactly("row.invalid_boolean");
        assertThat(count(report, Kind.STUDENTS)).isEqualTo(new Count(0, 0, 2, 0, 1, 0));
        assertThat(isActive(1)).isTrue();
    }

    @Test
    void where_a_row_hides_whose_it_is_nobody_is_deactivated() throws IOException {
        load(bulk().with("users", "bulk", students(0, 3)));
        var report =
                load(
                        bulk().with(
                                        "users",
                                        "bulk",
                                        student(0),
                                        student(1).replaceFirst("-u1", " u1")));
        assertThat(codes(report)).containsExactly("row.invalid_guid");
        assertThat(count(report, Kind.STUDENTS).gone()).isZero();
        assertThat(isActive(1)).isTrue();
        assertThat(isActive(2)).isTrue();
    }

    @Test
    void who_is_gone_from_the_source_is_inactive_and_comes_back() throws IOException {
        load(bulk().with("users", "bulk", students(0, 2)));
        assertThat(count(load(bulk().with("users", "bulk", student(0))), Kind.STUDENTS).gone())
                .isEqualTo(1);
        assertThat(isActive(1)).isFalse();
        assertThat(maySignIn(1)).isFalse();
        var back = load(bulk().with("users", "bulk", students(0, 2)));
        assertThat(count(back, Kind.STUDENTS)).isEqualTo(new Count(0, 1, 1, 0, 0, 0));
        assertThat(isActive(1)).isTrue();
        assertThat(maySignIn(1)).isTrue();
    }

    @Test
    void a_loss_of_more_than_a_tenth_asks_for_a_yes() throws IOException {
        load(bulk().with("users", "bulk", students(0, 20)));
        var tenth = load(bulk().with("users", "bulk", students(0, 18)), false);
        assertThat(tenth.applied()).isTrue();
        var more = bulk().with("users", "bulk", students(0, 16));
        var refused = load(more, false);
        assertThat(refused.applied()).isFalse();
        assertThat(refused.needsYes()).isTrue();
        assertThat(codes(refused)).containsExactly("import.too_many_gone");
        assertThat(isActive(17)).isTrue();
        assertThat(load(more, true).applied()).isTrue();
        assertThat(isActive(17)).isFalse();
    }

    @Test
    void records_made_by_hand_stay_as_they_are() throws IOException {
        var institution = new Institution(sql);
        var byHand = institution.aStudent();
        var number = institution.number(byHand);
        var report =
                load(
                        bulk().with(
                                        "users",
                                        "bulk",
                                        student(0),
                                        student(1).replace(its + "-N1", number)));
        assertThat(codes(report)).containsExactly("row.number_taken");
        assertThat(
                        sql.sql("select active and source_id is null from student where id = :id")
                                .param("id", byHand.value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void an_address_that_somebody_else_has_is_a_fault_and_two_may_swap_theirs() throws IOException {
        load(bulk().with("users", "bulk", students(0, 2)));
        var zero = its + "-0@c.example";
        var one = its + "-1@c.example";
        var taken =
                load(bulk().with("users", "bulk", student(0), user(1, "student", "Ada1", zero)));
        assertThat(codes(taken)).containsExactly("row.email_taken");
        var swapped =
                load(
                        bulk().with(
                                        "users",
                                        "bulk",
                                        user(0, "student", "Ada0", one),
                                        user(1, "student", "Ada1", zero)));
        assertThat(swapped.faults()).isEmpty();
        assertThat(
                        one(
                                "select p.email from person p join student s using (id) where source_id = '$-u0'",
                                String.class))
                .isEqualTo(one);
    }

    @Test
    void whom_an_admin_shut_out_the_source_does_not_let_in() throws IOException {
        load(bulk().with("users", "bulk", students(0, 1)));
        sql.sql(
                        "update person set active = false where id = (select id from student where source_id = :id)")
                .param("id", its + "-u0")
                .update();
        var again = load(bulk().with("users", "bulk", students(0, 1)));
        assertThat(count(again, Kind.STUDENTS).same()).isEqualTo(1);
        assertThat(maySignIn(0)).isFalse();
    }

    @Test
    void whom_the_source_shut_out_it_lets_in_again() throws IOException {
        load(bulk().with("users", "bulk", students(0, 1)));
        var shut = changed(student(0)).replace(",true,", ",false,");
        load(PackageOf.oneRoster("1.1").with("users", "delta", shut));
        assertThat(isActive(0)).isTrue();
        assertThat(maySignIn(0)).isFalse();
        load(PackageOf.oneRoster("1.1").with("users", "delta", changed(student(0))));
        assertThat(maySignIn(0)).isTrue();
    }

    @Test
    void naughty_names_come_in_as_they_are_or_are_told() throws IOException {
        var strings =
                JsonMapper.shared().readTree(SharedData.roster().resolve("../hostile/blns.json"));
        var rows = new ArrayList<String>();
        for (var each : strings) {
            var name = each.asString().replace("\"", "\"\"");
            rows.add(
                    user(rows.size(), "student", "x", "")
                            .replace(",x,Ek,", ",\"" + name + "\",Ek,"));
        }
        var report = load(bulk().with("users", "bulk", rows.toArray(String[]::new)));
        assertThat(report.applied()).isTrue();
        var count = count(report, Kind.STUDENTS);
        assertThat(count.fresh() + count.faulty()).isEqualTo(rows.size());
        assertThat(count.fresh()).isGreaterThan(400);
        assertThat(codes(report))
                .isSubsetOf("row.too_long", "row.missing_required_value", "row.invalid_character");
    }

    private PackageOf school(String... enrollments) {
        return bulk().with(
                        "academicSessions",
                        "bulk",
                        its + "-t,,,Term,term,2026-09-01,2026-12-20,,2027")
                .with("courses", "bulk", its + "-c,,,,Maths," + its + "MA,,o,,")
                .with(
                        "classes",
                        "bulk",
                        its + "-k1,,,Maths 1,," + its + "-c,1,scheduled,,o," + its + "-t,,,",
                        its + "-k2,,,Maths 2,," + its + "-c,1,scheduled,,o," + its + "-t,,,")
                .with(
                        "users",
                        "bulk",
                        student(0),
                        student(1),
                        user(2, "teacher", "Tea", its + "-t@c.example"))
                .with("enrollments", "bulk", enrollments);
    }

    private String seat(int n, int group, int user, String role) {
        return "%s-e%d,,,%s-k%d,o,%s-u%d,%s,,,".formatted(its, n, its, group, its, user, role);
    }

    @Test
    void classes_become_batches_with_the_dates_of_their_term_and_codes_of_their_own()
            throws IOException {
        var report = load(school(seat(0, 1, 0, "student"), seat(1, 2, 2, "teacher")));
        assertThat(report.faults()).isEmpty();
        assertThat(
                        sql.sql(
                                        "select code || ' ' || starts_on || ' ' || ends_on from batch where source_id like :its order by 1")
                                .param("its", its + "%")
                                .query(String.class)
                                .list())
                .containsExactly(
                        its + "-k1 2026-09-01 2026-12-20", its + "-k2 2026-09-01 2026-12-20");
        assertThat(count(report, Kind.ENROLMENTS).fresh()).isEqualTo(1);
        assertThat(count(report, Kind.TEACHING).fresh()).isEqualTo(1);
        var again = load(school(seat(0, 1, 0, "student"), seat(1, 2, 2, "teacher")));
        assertThat(again.counts().values()).noneMatch(Count::isChange);
    }

    @Test
    void a_seat_may_move_to_another_class_and_end_there() throws IOException {
        load(school(seat(0, 1, 0, "student")));
        var moved = load(school(seat(0, 2, 0, "student")));
        assertThat(count(moved, Kind.ENROLMENTS).fresh()).isEqualTo(1);
        assertThat(load(school(seat(0, 2, 0, "student"))).counts().values())
                .noneMatch(Count::isChange);
        var back = load(school(seat(0, 1, 0, "student")));
        assertThat(back.applied()).isTrue();
        assertThat(
                        one(
                                "select b.source_id from enrolment e join batch b on b.id = e.batch_id where b.source_id like '$%' and state = 'RUNNING'",
                                String.class))
                .isEqualTo(its + "-k1");
        assertThat(count(load(school()), Kind.ENROLMENTS).gone()).isEqualTo(1);
    }

    @Test
    void a_seat_needs_a_class_a_person_and_the_right_role() throws IOException {
        var report =
                load(
                        school(
                                seat(0, 1, 0, "student"),
                                seat(1, 9, 0, "student"),
                                seat(2, 1, 9, "student"),
                                seat(3, 1, 2, "student"),
                                seat(4, 1, 0, "student")));
        assertThat(codes(report))
                .containsExactly(
                        "reference.not_found", "reference.not_found", "reference.role_mismatch");
        assertThat(report.skipped())
                .extracting(ImportReport.FaultLine::code)
                .containsExactly("row.duplicate_enrolment");
        assertThat(count(report, Kind.ENROLMENTS)).isEqualTo(new Count(1, 0, 0, 0, 3, 1));
    }

    @Test
    void marks_achievements_and_skills_come_from_plain_files() throws IOException {
        load(school(seat(0, 1, 0, "student")));
        var marks =
                """
                student_number,course_code,assessment,weight,marks,total_marks,status,assessed_on
                %1$s-N0,%1$sMA,Quiz,1,8,10,ENTERED,2026-10-01
                %1$s-N0,%1$sMA,Exam,2,,50,pending,
                %1$s-N0,%1$sMA,Essay,1,60,50,ENTERED,
                %1$s-N0,%1$sMA,Oral,1,,50,ENTERED,
                %1$s-N0,nothing,Oral,1,5,50,ENTERED,
                %1$s-N0,%1$sMA,Quiz,1,9,10,ENTERED,
                """
                        .formatted(its);
        var report = plain("marks.csv", marks);
        assertThat(codes(report))
                .containsExactlyInAnyOrder(
                        "row.out_of_range",
                        "row.missing_required_value",
                        "reference.not_found",
                        "row.duplicate_entry");
        assertThat(count(report, Kind.ENTRIES)).isEqualTo(new Count(2, 0, 0, 0, 4, 0));
        assertThat(count(plain("marks.csv", marks), Kind.ENTRIES))
                .isEqualTo(new Count(0, 0, 2, 0, 4, 0));
        assertThat(
                        one(
                                "select percentage from gradebook_percentage g join student s on s.id = g.student_id where s.source_id = '$-u0'",
                                Double.class))
                .isEqualTo(80.0);
        var achievements =
                "student_number,type,title,achieved_on,description\n%s-N0,Prize,First,2026-05-01,\"a, b\"\n"
                        .formatted(its);
        assertThat(count(plain("a.csv", achievements), Kind.ACHIEVEMENTS).fresh()).isEqualTo(1);
        assertThat(count(plain("a.csv", achievements), Kind.ACHIEVEMENTS).same()).isEqualTo(1);
        var skills =
                "student_number,category,skill,level\n%1$s-N0,%1$s,Chess,70\n%1$s-N0,%1$s,Go,170\n"
                        .formatted(its);
        assertThat(count(plain("s.csv", skills), Kind.SKILLS))
                .isEqualTo(new Count(1, 0, 0, 0, 1, 0));
        assertThat(count(plain("s.csv", skills.replace("70\n", "75\n")), Kind.SKILLS).changed())
                .isEqualTo(1);
    }

    private ImportReport plain(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, text);
        return rosters.importNow(file, false, false, Actor.SYSTEM);
    }
}
