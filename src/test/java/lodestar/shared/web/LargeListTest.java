package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of a list needs no more memory for 200,000 rows than for ten: a JVM with 24 MiB of heap
/// writes it, where the rows alone would need many times that.
class LargeListTest {

    private static final int ROWS = 200_000;

    @TempDir private Path folder;

    @Test
    void csv_is_written_while_it_is_read() throws Exception {
        Path file = written("large.csv");

        try (var lines = Files.lines(file)) {
            assertThat(lines.count()).isEqualTo(ROWS + 1);
        }
    }

    @Test
    void a_workbook_is_written_while_it_is_read() throws Exception {
        Path file = written("large.xlsx");

        try (var zip = new ZipFile(file.toFile());
                var sheet =
                        new BufferedReader(
                                new InputStreamReader(
                                        zip.getInputStream(
                                                zip.getEntry("xl/worksheets/sheet1.xml")),
                                        StandardCharsets.UTF_8))) {
            assertThat(rows(sheet)).isEqualTo(ROWS + 1);
        }
    }

    private Path written(String name) throws Exception {
        Path file = folder.resolve(name);
        var child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx24m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LargeList.class.getName(),
                                file.toString(),
                                Integer.toString(ROWS))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        return file;
    }

    /// The sheet is one line of some hundred megabytes.
    private static int rows(BufferedReader sheet) throws Exception {
        int rows = 0;
        int seen = 0;
        String begin = "<row ";
        for (int letter = sheet.read(); letter >= 0; letter = sheet.read()) {
            seen = letter == begin.charAt(seen) ? seen + 1 : letter == begin.charAt(0) ? 1 : 0;
            if (seen == begin.length()) {
                rows++;
                seen = 0;
            }
        }
        return rows;
    }
}
