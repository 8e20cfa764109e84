package lodestar.roster.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTest {

    private static final String ANNA = "u1,,,true,o1,student,anna,,Anna,Ek,,S1,anna@c.example,,,,,";

    @TempDir Path folder;

    private static PackageOf users(String... rows) {
        return PackageOf.oneRoster("1.1").with("users", "bulk", rows);
    }

    private List<String> codes(PackageOf made) throws IOException {
        return Read.of(made.zip(folder)).faults().stream().map(Fault::code).toList();
    }

    @Test
    void a_sound_row_is_read_with_its_values() throws IOException {
        var read = Read.of(users(ANNA).zip(folder));
        assertThat(read.faults()).isEmpty();
        assertThat(read.of(Part.USER))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo(2);
                    assertThat(row.values())
                            .containsExactly(
                                    "u1",
                                    "",
                                    "true",
                                    "student",
                                    "anna",
                                    "Anna",
                                    "Ek",
                                    "S1",
                                    "anna@c.example");
                });
    }

    @Test
    void a_byte_order_mark_and_bare_line_feeds_are_fine() throws IOException {
        var header = String.join(",", Binding.V1_1.tables().iterator().next().headers());
        var read =
                Read.of(
                        PackageOf.oneRoster("1.1")
                                .marked("academicSessions", "bulk")
                                .raw(
                                        "academicSessions.csv",
                                        "\uFEFF"
                                                + header
                                                + "\ns1,,,T,term,2026-01-01,2026-06-01,,2026")
                                .zip(folder));
        assertThat(read.faults()).isEmpty();
        assertThat(read.of(Part.SESSION)).hasSize(1);
    }

    @Test
    void other_encodings_are_refused() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            var made =
                    PackageOf.oneRoster("1.1")
                            .marked("users", "bulk")
                            .raw("users.csv", "sourcedId,näme\n1,é\n".getBytes(charset));
            assertThat(codes(made)).containsExactly("csv.invalid_encoding");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bad id, row.invalid_guid",
        "'', row.missing_required_value",
        "ü1, row.invalid_guid"
    })
    void an_id_has_no_blanks(String id, String code) throws IOException {
        assertThat(codes(users(ANNA.replaceFirst("u1", id)))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "true, yes, row.invalid_boolean",
        "student, boss, row.invalid_enum",
        "anna@c.example, anna@@c, row.invalid_email",
        "anna@c.example, a b@c.example, row.invalid_email",
        "Anna, '', row.missing_required_value"
    })
    void a_fault_names_its_field(String sound, String broken, String code) throws IOException {
        var read = Read.of(users(ANNA.replaceFirst(sound, broken)).zip(folder));
        assertThat(read.rowFaults()).extracting(Fault::code).containsExactly(code);
        assertThat(read.of(Part.USER)).singleElement().extracting(Read.Row::faulty).isEqualTo(true);
        assertThat(read.of(Part.USER).getFirst().values().getFirst()).isEqualTo("u1");
    }

    @Test
    void a_row_of_another_width_keeps_nothing_but_its_id() throws IOException {
        var read =
                Read.of(
                        users("u1,,,true,o1,student,anna,,Anna,Ek,,S1,a@c.example,,,,,,pass")
                                .zip(folder));
        assertThat(read.faults()).extracting(Fault::code).containsExactly("row.wrong_width");
        assertThat(read.toString()).doesNotContain("pass").contains("u1");
    }

    @Test
    void a_password_is_read_by_nobody() throws IOException {
        var read =
                Read.of(
                        users(ANNA + "secret!", "bad id" + ANNA.substring(2) + "secret!")
                                .zip(folder));
        assertThat(read.toString()).doesNotContain("secret!");
    }

    @Test
    void a_delta_says_what_changed_and_when() throws IOException {
        assertThat(codes(PackageOf.oneRoster("1.1").with("users", "delta", ANNA)))
                .containsExactly("row.missing_required_value", "row.missing_required_value");
    }

    @Test
    void a_term_does_not_end_before_it_starts() throws IOException {
        var made =
                PackageOf.oneRoster("1.2")
                        .with("academicSessions", "bulk", "s,,,T,term,2026-06-01,2026-01-01,,2026");
        assertThat(codes(made)).containsExactly("row.ends_before_start");
    }

    @Test
    void nobody_is_born_tomorrow() throws IOException {
        var made =
                PackageOf.oneRoster("1.2")
                        .with("demographics", "bulk", "u1,,,2126-01-01,female,,,,,,,,,,,");
        assertThat(codes(made)).containsExactly("row.date_in_the_future");
    }

    @Test
    void a_vendor_may_use_values_of_its_own_from_1_2_on() throws IOException {
        var row = "r1,,,u1,primary,ext:tutor,,,o1,";
        assertThat(codes(PackageOf.oneRoster("1.2").with("roles", "bulk", row))).isEmpty();
        assertThat(codes(users(ANNA.replace("student", "ext:tutor"))))
                .containsExactly("row.invalid_enum");
    }

    @Test
    void a_file_of_the_next_version_is_unknown_to_this_one() throws IOException {
        assertThat(codes(users(ANNA).raw("roles.csv", "sourcedId\n")))
                .containsExactly("package.unknown_file");
    }

    @ParameterizedTest
    @CsvSource({
        "manifest.version;1.0|oneroster.version;9.9, manifest.unsupported_version",
        "manifest.version;2.0|oneroster.version;1.1, manifest.unsupported_version",
        "oneroster.version;1.1, manifest.missing_property",
        "manifest.version;1.0|oneroster.version;1.1|file.users;some, manifest.invalid_value",
        "manifest.version;1.0|oneroster.version;1.1|file.pets;bulk, manifest.unknown_file",
        "manifest.version;1.0|manifest.version;1.0|oneroster.version;1.1,"
                + " manifest.duplicate_property",
        "'', manifest.missing_property"
    })
    void a_manifest_that_says_nonsense_is_refused(String lines, String code) throws IOException {
        var text = "propertyName,value\n" + lines.replace('|', '\n').replace(';', ',');
        var made = PackageOf.oneRoster("1.1").raw("manifest.csv", text).zipOf(folder);
        assertThat(Read.of(made).codes()).containsExactly(code);
    }

    @Test
    void a_header_that_lacks_a_column_or_has_one_twice_is_refused() throws IOException {
        var made =
                PackageOf.oneRoster("1.1")
                        .marked("orgs", "bulk")
                        .raw(
                                "orgs.csv",
                                "sourcedId,status,status,dateLastModified,name,type,identifier\n");
        assertThat(codes(made))
                .containsExactlyInAnyOrder("schema.duplicate_header", "schema.missing_header");
    }

    @Test
    void own_columns_behind_the_others_are_welcome() throws IOException {
        var headers = String.join(",", Binding.V1_1.table("users").headers());
        var made =
                PackageOf.oneRoster("1.1")
                        .marked("users", "bulk")
                        .raw("users.csv", headers + ",metadata.shoeSize\n" + ANNA + ",42\n");
        assertThat(codes(made)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../users.csv", "/etc/users.csv", "a/../../b.csv", "a\\b.csv", "C:x.csv"})
    void a_path_that_leads_out_is_refused(String name) throws IOException {
        assertThat(Read.of(users(ANNA).raw(name, "x").zip(folder)).codes())
                .containsExactly("package.unsafe_path");
    }

    @Test
    void what_unpacks_to_far_more_than_itself_is_refused() throws IOException {
        var bomb = users((ANNA + "\r\n").repeat(1 << 16)).zip(folder);
        var limits = new Limits(10, 1L << 30, 50, 1 << 20);
        assertThat(Read.of(bomb, limits).codes()).containsExactly("package.too_large");
        assertThat(Read.of(bomb, new Limits(10, 1 << 20, 10_000, 1 << 20)).codes())
                .containsExactly("package.too_large");
        assertThat(Read.of(bomb).codes()).isEmpty();
    }

    @Test
    void an_endless_field_is_refused() throws IOException {
        assertThat(codes(users("x".repeat(1 << 20)))).containsExactly("csv.field_too_long");
    }

    @Test
    void too_many_files_are_refused() throws IOException {
        var made = users(ANNA);
        for (int i = 0; i < 300; i++) {
            made.raw("f" + i + ".csv", "");
        }
        assertThat(Read.of(made.zip(folder)).codes()).containsExactly("package.too_many_files");
    }

    @Test
    void half_a_zip_is_refused() throws IOException {
        var whole = Files.readAllBytes(users(ANNA.repeat(50)).zip(folder));
        for (int length = 0; length < whole.length; length += 37) {
            var half = folder.resolve("half.zip");
            Files.write(half, java.util.Arrays.copyOf(whole, length));
            assertThat(Read.of(half).reading().isRefused()).as("%d bytes", length).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"'a,\"b\" c', csv.unescaped_quote", "'a,\"b', csv.unterminated_quote"})
    void a_broken_quote_is_told_with_its_row(String row, String code) throws IOException {
        var read = Read.of(users(ANNA, row).zip(folder));
        assertThat(read.reading().refusals())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.row()).isEqualTo(3);
                });
    }

    @Test
    void a_single_file_of_ours_is_told_by_its_header_in_any_order() throws IOException {
        var file = folder.resolve("marks.csv");
        Files.writeString(
                file,
                """
                course_code,student_number,assessment,weight,marks,total_marks,status,assessed_on,note
                MA1,S1,Quiz,2,'-1,10,ENTERED,2026-10-01,
                MA1,S1,Exam,3,,10,LATE,,
                """);
        var read = Read.of(file);
        assertThat(read.reading().format()).isEqualTo("lodestar");
        assertThat(read.codes()).containsExactly("row.invalid_enum");
        assertThat(read.of(Part.ENTRY).getFirst().values())
                .containsExactly("S1", "MA1", "Quiz", "2", "-1", "10", "ENTERED", "2026-10-01");
    }

    @Test
    void what_is_no_roster_is_refused() throws IOException {
        var text = folder.resolve("poem.txt");
        Files.writeString(text, "Shall I compare thee\nto a summer's day?\n");
        assertThat(Read.of(text).codes()).containsExactly("file.unknown_kind");
        Files.write(text, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        assertThat(Read.of(text).reading().isRefused()).isTrue();
        Files.write(text, new byte[0]);
        assertThat(Read.of(text).codes()).containsExactly("file.unknown_kind");
        assertThat(Read.of(folder.resolve("none.zip")).codes())
                .containsExactly("package.not_found");
    }

    @Test
    void whatever_is_damaged_ends_in_an_answer() throws IOException {
        var whole =
                Files.readAllBytes(
                        users(ANNA, "u2" + ANNA.substring(2), "\"u3\"" + ANNA.substring(2))
                                .with("orgs", "bulk", "o1,,,School,school,,")
                                .zip(folder));
        var random = new java.util.Random(20261121);
        var damaged = folder.resolve("damaged.zip");
        int refused = 0;
        for (int round = 0; round < 1_000; round++) {
            var bytes = whole.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(damaged, bytes);
            refused += Read.of(damaged).reading().isRefused() ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    void a_row_of_a_million_commas_is_refused() throws IOException {
        assertThat(codes(users(",".repeat(1_000_000)))).containsExactly("csv.too_many_columns");
    }
}
