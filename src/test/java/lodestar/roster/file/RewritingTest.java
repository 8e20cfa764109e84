package lodestar.roster.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewritingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String ANNA = "u1,,,true,o1,student,anna,,Anna,Ek,,S1,anna@c.example,,,,,";

    @TempDir Path folder;

    private Path written(Path from, Map<String, BitSet> faulty) throws IOException {
        var to = folder.resolve("written");
        try (var bundle = Bundle.open(from, from.getFileName().toString(), Limits.USUAL);
                var out = Files.newOutputStream(to)) {
            if (faulty.isEmpty()) {
                new Rewriting(bundle).withoutPasswords(out);
            } else {
                new Rewriting(bundle).faultyRows(faulty, NOW, out);
            }
        }
        return to;
    }

    private static Map<String, BitSet> rows(Read read) {
        var rows = new HashMap<String, BitSet>();
        for (var fault : read.rowFaults()) {
            rows.computeIfAbsent(fault.file(), _ -> new BitSet()).set((int) fault.row());
        }
        return rows;
    }

    @Test
    void the_copy_has_the_same_rows_and_no_password() throws IOException {
        var made =
                PackageOf.oneRoster("1.1")
                        .with(
                                "users",
                                "bulk",
                                ANNA + "hush!",
                                "",
                                "u2" + ANNA.substring(2) + "hush!,more")
                        .zip(folder);
        var copy = written(made, Map.of());
        assertThat(Read.of(copy).rows()).isEqualTo(Read.of(made).rows());
        assertThat(Read.of(copy).rowFaults()).isEqualTo(Read.of(made).rowFaults());
        try (var zip = new java.util.zip.ZipFile(copy.toFile())) {
            var users = zip.getInputStream(zip.getEntry("users.csv")).readAllBytes();
            assertThat(new String(users, StandardCharsets.UTF_8)).doesNotContain("hush!");
        }
    }

    @Test
    void a_password_is_not_betrayed_by_a_missing_comma() throws IOException {
        var short_ = ANNA.replace("S1,anna@c.example,,,,,", "S1,anna@c.example,,,,hush!");
        var made = PackageOf.oneRoster("1.1").with("users", "bulk", short_).zip(folder);
        var read = Read.of(made);
        assertThat(read.rowFaults()).extracting(Fault::code).containsExactly("row.wrong_width");
        assertThat(content(written(made, rows(read)), "users.csv"))
                .contains("anna@c.example")
                .doesNotContain("hush!");
    }

    @Test
    void faulty_rows_are_a_delta_that_loads_once_it_is_mended() throws IOException {
        var made =
                PackageOf.oneRoster("1.1")
                        .with(
                                "users",
                                "bulk",
                                ANNA,
                                "u2" + ANNA.substring(2).replace("true", "yes"))
                        .with("orgs", "bulk", "o1,,,School,school,,")
                        .zip(folder);
        var read = Read.of(made);
        var mend = written(made, rows(read));
        assertThat(Read.of(mend).codes()).containsExactly("row.invalid_boolean");
        assertThat(Read.of(mend).reading().modeName()).isEqualTo("delta");
        var text = content(mend, "users.csv");
        assertThat(text.lines()).hasSize(2).last().asString().startsWith("u2,active,2026-11-21T");
        var mended =
                PackageOf.oneRoster("1.1")
                        .raw("manifest.csv", content(mend, "manifest.csv"))
                        .raw("users.csv", text.replace("yes", "true"))
                        .zipOf(folder);
        assertThat(Read.of(mended).faults()).isEmpty();
    }

    @Test
    void no_cell_of_them_is_a_formula_and_none_is_changed_by_that() throws IOException {
        for (var cell : new String[] {"=1+1", "+49", "-3", "@x"}) {
            var row = "u1,,,yes,o1,student,%s,,Anna,Ek,,S1,,,,,,".formatted(cell);
            var made = PackageOf.oneRoster("1.1").with("users", "bulk", row).zip(folder);
            var mend = written(made, rows(Read.of(made)));
            assertThat(content(mend, "users.csv")).contains(",'" + cell + ",");
            assertThat(Read.of(mend).of(Part.USER).getFirst().values()).contains(cell);
        }
    }

    private static String content(Path zipped, String name) throws IOException {
        try (var zip = new java.util.zip.ZipFile(zipped.toFile());
                var out = new ByteArrayOutputStream()) {
            zip.getInputStream(zip.getEntry(name)).transferTo(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}
