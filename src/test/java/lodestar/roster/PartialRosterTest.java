package lodestar.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.roster.file.PackageOf;
import lodestar.testing.Institution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whom a file does not speak of is not gone: a file of students says nothing of faculty, and a
/// package with a file missing says nothing of those it does not hold.
@LodestarTest
class PartialRosterTest {

    private static final String STUDENTS =
            "SIS ID,School SIS ID,Username,First Name,Last Name,Grade\n";

    @Autowired Rosters rosters;
    @Autowired JdbcClient sql;
    @TempDir Path folder;
    private final String its = Institution.unique("q");

    private String user(int n, String role) {
        return "%s-u%d,,,true,o,%s,%s-n%d,,Ada,Ek,,%s-N%d,,,,,,hush!"
                .formatted(its, n, role, its, n, its, n);
    }

    private ImportReport load(Path file) {
        return rosters.importNow(file, false, true, Actor.SYSTEM);
    }

    private void people() throws IOException {
        load(
                PackageOf.oneRoster("1.1")
                        .with(
                                "users",
                                "bulk",
                                user(0, "student"),
                                user(1, "student"),
                                user(2, "teacher"))
                        .zip(folder));
    }

    private int active(String table) {
        return sql.sql(
                        "select count(*) from %s where active and source_id like '%s%%'"
                                .formatted(table, its))
                .query(Integer.class)
                .single();
    }

    @Test
    void a_single_file_of_a_package_takes_nobody_away_and_names_what_is_missing()
            throws IOException {
        people();
        var file = folder.resolve("day1-students.csv");
        Files.writeString(file, STUDENTS + "%s-a,o,%s-a,Al,Ibarra,9\n".formatted(its, its));
        var report = load(file);
        assertThat(report.applied()).isTrue();
        assertThat(report.mode()).isEqualTo("delta");
        assertThat(report.counts().values()).allSatisfy(count -> assertThat(count.gone()).isZero());
        assertThat(report.counts().get(Kind.STUDENTS)).isEqualTo(new Count(1, 0, 0, 0, 0, 0));
        assertThat(active("student")).isEqualTo(3);
        assertThat(active("faculty")).isEqualTo(1);
        assertThat(report.faultCount()).isZero();
        assertThat(report.warnings())
                .extracting(ImportReport.FaultLine::about)
                .isEqualTo(
                        List.of(
                                "Teacher.csv, Section.csv, StudentEnrollment.csv, TeacherRoster.csv"));
        assertThat(report.warnings().getFirst().detail())
                .startsWith("This lacks Teacher.csv, Section.csv");
    }

    @Test
    void a_full_list_of_students_alone_leaves_the_faculty() throws IOException {
        people();
        var report =
                load(
                        PackageOf.oneRoster("1.1")
                                .with("users", "bulk", user(0, "student"))
                                .zip(folder));
        assertThat(report.mode()).isEqualTo("bulk");
        assertThat(report.counts().get(Kind.FACULTY).gone()).isZero();
        assertThat(active("faculty")).isEqualTo(1);
        assertThat(active("student")).isEqualTo(1);
    }

    @Test
    void users_without_their_roles_are_a_part_only() throws IOException {
        people();
        var file = folder.resolve("users.csv");
        Files.writeString(
                file, "sourcedId,username,givenName,familyName\n%s-u0,x,Ada,Ek\n".formatted(its));
        var report = load(file);
        assertThat(report.warnings())
                .extracting(ImportReport.FaultLine::about)
                .isEqualTo(List.of("roles.csv"));
        assertThat(active("student")).isEqualTo(2);
        assertThat(active("faculty")).isEqualTo(1);
    }
}
