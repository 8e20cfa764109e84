package lodestar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import lodestar.database.OpenDatabase;
import lodestar.database.OtherDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What may have happened to a file since it was made, and what it was made of.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupFileTest {

    @TempDir static Path folder;
    private OpenDatabase source;
    private Path whole;

    @BeforeAll
    void aBackup() {
        source = open("backup_source");
        source.migrate();
        whole = folder.resolve("whole.zip");
        new Backups(source, java.time.Clock.systemUTC()).write(whole);
    }

    @AfterAll
    void close() {
        source.close();
    }

    @Test
    void a_whole_file_says_what_it_holds() throws IOException {
        try (BackupFile file = BackupFile.open(whole)) {
            assertThat(file.manifest().schema()).isEqualTo(source.knownSchemaVersion());
            assertThat(file.manifest().tables())
                    .extracting(Manifest.Part::table)
                    .contains("person", "journal", "signing_key")
                    .doesNotContain("flyway_schema_history");
            assertThat(file.manifest().sequences()).isNotEmpty();
        }
        assertThat(Files.getPosixFilePermissions(whole)).hasSize(2);
    }

    @Test
    void nothing_is_written_over() {
        assertThatThrownBy(() -> new Backups(source, java.time.Clock.systemUTC()).write(whole))
                .isInstanceOf(UnfitBackup.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void a_file_cut_off_anywhere_is_refused() throws IOException {
        byte[] all = Files.readAllBytes(whole);
        for (int part = 0; part < 20; part++) {
            Path cut = folder.resolve("cut" + part);
            Files.write(cut, Arrays.copyOf(all, all.length * part / 20 + (part == 19 ? 19 : 0)));
            assertRefused(cut);
        }
    }

    @Test
    void a_file_with_one_byte_changed_anywhere_is_refused_or_says_the_same() throws IOException {
        byte[] all = Files.readAllBytes(whole);
        int refused = 0;
        for (int step = 0; step < 60; step++) {
            byte[] other = all.clone();
            other[(int) ((long) all.length * step / 60)] ^= 0x15;
            Path changed = folder.resolve("changed" + step);
            Files.write(changed, other);
            // dates and sizes repeated in the headers of a zip are read by nobody
            try (BackupFile file = BackupFile.open(changed);
                    BackupFile first = BackupFile.open(whole)) {
                assertThat(file.manifest()).isEqualTo(first.manifest());
            } catch (UnfitBackup unfit) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(20);
    }

    @Test
    void rows_that_were_edited_are_refused() throws IOException {
        assertRefused(rewritten("tables/program.copy", "Our own college\n"));
    }

    @Test
    void a_manifest_that_was_edited_is_refused() throws IOException {
        assertRefused(rewritten("manifest.json", "{}"));
    }

    @Test
    void another_part_is_refused() throws IOException {
        assertRefused(rewritten("tables/secret.copy", "1\n"));
    }

    @Test
    void a_file_of_something_else_is_refused() throws IOException {
        Path text = folder.resolve("text");
        Files.writeString(text, "tulips");
        assertRefused(text);
        assertRefused(folder.resolve("missing"));
    }

    @Test
    void a_newer_backup_names_the_release_that_it_needs() throws IOException {
        Path newer = folder.resolve("newer");
        String manifest;
        try (ZipFile zip = new ZipFile(whole.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("manifest.json"))) {
            manifest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String changed =
                manifest.replace(source.knownSchemaVersion(), "29991231.2359")
                        .replaceFirst("\"release\":\"[^\"]*\"", "\"release\":\"9.8.7\"");
        rewrite(
                newer,
                Map.of("manifest.json", changed),
                Measured.of(changed.getBytes(StandardCharsets.UTF_8)));
        try (OpenDatabase target = open("backup_newer")) {
            assertThatThrownBy(
                            () -> new Backups(target, java.time.Clock.systemUTC()).restore(newer))
                    .isInstanceOf(UnfitBackup.class)
                    .hasMessageContaining("needs Lodestar 9.8.7 or newer");
            assertThat(target.schemaVersion()).isEmpty();
        }
    }

    private void assertRefused(Path file) {
        assertThatThrownBy(() -> BackupFile.open(file).close()).isInstanceOf(UnfitBackup.class);
    }

    private Path rewritten(String entry, String text) throws IOException {
        Path file = folder.resolve("rewritten-" + entry.hashCode());
        try (ZipFile zip = new ZipFile(whole.toFile())) {
            rewrite(file, Map.of(entry, text), zip.getComment());
        }
        return file;
    }

    private void rewrite(Path to, Map<String, String> others, String comment) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(whole.toFile())) {
            for (ZipEntry each : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(each)) {
                    parts.put(each.getName(), in.readAllBytes());
                }
            }
        }
        others.forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        try (OutputStream out = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
            zip.setComment(comment);
        }
    }

    private static OpenDatabase open(String name) {
        return OpenDatabase.beside(OtherDatabase.environment(OtherDatabase.made(name)));
    }
}
