package lodestar.roster.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Real and faulty packages of others.
class SamplesTest {

    @Test
    void every_package_of_version_1_2_gives_the_faults_that_it_is_known_for() throws IOException {
        var folder = SharedData.roster().resolve("oneroster12");
        var expected = JsonMapper.shared().readTree(folder.resolve("expected.json"));
        assertThat(expected.size()).isPositive();
        for (var sample : expected) {
            var codes = new TreeSet<String>();
            sample.path("expectedCodes").forEach(code -> codes.add(code.asString()));
            var file = sample.path("file").asString();
            assertThat(Read.of(folder.resolve(file)).codes()).as(file).isEqualTo(codes);
        }
    }

    @Test
    void sound_packages_of_a_university_are_read_without_a_fault() throws IOException {
        for (var name :
                new String[] {
                    "oneroster11/contoso-university-bulk.zip",
                    "oneroster11/contoso-university-delta.zip",
                    "oneroster12/contoso-university-bulk.zip"
                }) {
            var read = Read.of(SharedData.roster().resolve(name));
            assertThat(read.faults()).as(name).isEmpty();
            boolean delta = name.contains("delta");
            assertThat(read.of(Part.USER)).hasSize(delta ? 42 : 640);
            assertThat(read.of(Part.ENROLLMENT)).hasSize(delta ? 146 : 3640);
            assertThat(read.reading().modeName()).isEqualTo(delta ? "delta" : "bulk");
        }
    }

    @Test
    void old_packages_with_small_sins_are_read_and_never_show_a_password() throws IOException {
        for (var name : new String[] {"Test_full_data_set", "Test_minimal_data_set"}) {
            var read = Read.of(SharedData.roster().resolve("oneroster11/" + name + ".zip"));
            assertThat(read.reading().isRefused()).as(name).isFalse();
            assertThat(read.of(Part.USER)).hasSize(6);
            assertThat(read.toString()).doesNotContain("Password1");
        }
    }

    @Test
    void school_data_sync_is_read_as_a_folder() throws IOException {
        var two = Read.of(SharedData.roster().resolve("sds-v2.1"));
        assertThat(two.reading().format()).isEqualTo("sds-2.1");
        assertThat(two.faults()).isEmpty();
        assertThat(two.of(Part.USER)).hasSize(8);
        assertThat(two.of(Part.ENROLLMENT)).hasSize(6);
        assertThat(two.toString()).doesNotContain("P@ssword");

        var one = Read.of(SharedData.roster().resolve("sds-v1-100users"));
        assertThat(one.reading().format()).isEqualTo("sds-1");
        assertThat(one.faults()).isEmpty();
        assertThat(one.of(Part.USER)).hasSize(98);
        assertThat(one.of(Part.CLASS)).hasSize(28);
        assertThat(one.of(Part.ENROLLMENT)).hasSize(630);
        assertThat(one.toString()).doesNotContain("P@ssw");
    }

    @Test
    void every_sample_whatever_it_is_ends_in_an_answer() throws IOException {
        try (var files = Files.walk(SharedData.roster())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var read = Read.of(file);
                var answers = !read.rows().isEmpty() || !read.reading().refusals().isEmpty();
                boolean empty = file.toString().contains("manifest-only");
                assertThat(answers || empty).as(file.toString()).isTrue();
            }
        }
    }

    @Test
    void attendance_and_marks_of_an_information_system_are_refused_by_name() throws IOException {
        var folder = SharedData.roster().resolve("contoso-sis");
        assertThat(Read.of(folder.resolve("day1-studentattendance.csv")).codes())
                .containsExactly("file.not_imported");
        assertThat(Read.of(folder.resolve("day1-studentsectionmark.csv")).codes())
                .containsExactly("file.not_imported");
        var students = Read.of(folder.resolve("day1-students.csv"));
        assertThat(students.faults()).isEmpty();
        assertThat(students.of(Part.USER)).hasSize(2);
    }
}
