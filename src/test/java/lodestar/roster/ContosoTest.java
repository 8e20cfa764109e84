package lodestar.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.roster.file.SharedData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A university's roster as it comes: all of it, then the changes, each of them twice.
@LodestarTest
class ContosoTest {

    @Autowired Rosters rosters;
    @Autowired JdbcClient sql;

    private ImportReport load(String name) {
        return rosters.importNow(SharedData.roster().resolve(name), false, true, Actor.SYSTEM);
    }

    private int live(String table, String and) {
        return sql.sql(
                        "select count(*) from %s k where k.source_id is not null and %s"
                                .formatted(table, and))
                .query(Integer.class)
                .single();
    }

    @Test
    void the_whole_and_then_the_changes_come_to_the_expected_numbers() throws IOException {
        var expected = expected();
        for (var version : List.of("oneroster11", "oneroster12")) {
            var all = load(version + "/contoso-university-bulk.zip");
            assertThat(all.applied()).isTrue();
            assertThat(all.faults()).isEmpty();
            assertThat(live("course", "active")).isEqualTo(at(expected, "bulk", "courses"));
            assertThat(live("batch", "active")).isEqualTo(at(expected, "bulk", "classes"));
            assertThat(live("student", "active")).isEqualTo(at(expected, "bulk_roles", "student"));
            assertThat(live("faculty", "active")).isEqualTo(at(expected, "bulk_roles", "teacher"));
            assertThat(live("enrolment", "state = 'RUNNING'") + live("teaching", "active"))
                    .isEqualTo(at(expected, "bulk", "enrollments"));
            assertUnchanged(load(version + "/contoso-university-bulk.zip"));
        }
        var changes = load("oneroster11/contoso-university-delta.zip");
        assertThat(changes.faults()).isEmpty();
        assertThat(changes.mode()).isEqualTo("delta");
        var students = count(changes, Kind.STUDENTS);
        assertThat(students.fresh()).isEqualTo(at(expected, "delta", "new_users"));
        assertThat(students.gone()).isEqualTo(at(expected, "delta", "tobedeleted_users"));
        assertThat(students.changed())
                .isEqualTo(
                        at(expected, "delta", "renamed") + at(expected, "delta", "disabled_users"));
        assertThat(live("student", "active"))
                .isEqualTo(at(expected, "after_delta_live", "students"));
        assertThat(
                        live(
                                "student",
                                "active and exists (select from person p where p.id = k.id and p.active)"))
                .isEqualTo(at(expected, "after_delta_live", "students_enabled"));
        assertThat(live("enrolment", "state = 'RUNNING'") + live("teaching", "active"))
                .isEqualTo(at(expected, "after_delta_live", "enrollments"));
        for (var name : expected.path("new_names")) {
            assertThat(
                            sql.sql(
                                            "select count(*) from person where given_name || ' ' || family_name = :name")
                                    .param("name", name.asString())
                                    .query(Integer.class)
                                    .single())
                    .as(name.asString())
                    .isEqualTo(1);
        }
        assertUnchanged(load("oneroster11/contoso-university-delta.zip"));
    }

    @Test
    void every_other_sample_comes_in_twice_and_changes_nothing_the_second_time() {
        for (var name :
                List.of(
                        "oneroster11/Test_full_data_set.zip",
                        "oneroster11/Test_minimal_data_set.zip",
                        "oneroster12/ok-02-rostering-bulk-package.zip",
                        "oneroster12/ok-03-rostering-delta-package.zip",
                        "oneroster12/ok-05-gradebook-delta-package.zip",
                        "sds-v2.1",
                        "sds-v1-100users",
                        "contoso-sis/day1-students.csv",
                        "contoso-sis/day2-students.csv")) {
            var first = load(name);
            assertThat(first.applied()).as(name).isTrue();
            assertThat(words(first)).as(name).noneMatch(word -> word.startsWith("roster."));
            var second = load(name);
            assertUnchanged(second);
            assertThat(second.toString()).doesNotContain("Password1", "P@ssw");
        }
    }

    @Test
    void classes_of_unknown_courses_are_told_and_their_seats_wait() {
        var report = load("oneroster11/Test_full_data_set.zip");
        assertThat(report.faults())
                .filteredOn(fault -> fault.file().equals("classes.csv"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.row()).isEqualTo(2);
                    assertThat(fault.field()).isEqualTo("courseSourcedId");
                    assertThat(fault.code()).isEqualTo("reference.not_found");
                });
        assertThat(count(report, Kind.ENROLMENTS).skipped()).isEqualTo(4);
    }

    private static void assertUnchanged(ImportReport report) {
        assertThat(report.applied()).isTrue();
        assertThat(report.counts().values())
                .allSatisfy(count -> assertThat(count.isChange()).isFalse());
    }

    private static List<String> words(ImportReport report) {
        return report.faults().stream().map(ImportReport.FaultLine::detail).toList();
    }

    private static Count count(ImportReport report, Kind kind) {
        return Map.copyOf(report.counts()).getOrDefault(kind, Count.NONE);
    }

    private static JsonNode expected() throws IOException {
        Path file = SharedData.roster().resolve("oneroster11/contoso-university-expected.json");
        return JsonMapper.shared().readTree(file);
    }

    private static int at(JsonNode expected, String part, String name) {
        return expected.path(part).path(name).asInt();
    }
}
