package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What a first visit weighs, gzipped: light enough for an old phone on a slow line.
class WeightTest {

    private static final Path STATIC = Path.of("src", "main", "resources", "static");
    private static final int KIB = 1024;

    @Test
    void the_stylesheet_stays_under_twelve_kib() throws IOException {
        assertThat(weight(List.of(STATIC.resolve("lodestar.css")))).isBetween(KIB, 12 * KIB);
    }

    @Test
    void our_scripts_stay_under_eight_kib_together() throws IOException {
        assertThat(weight(files("app", ".js"))).isBetween(KIB, 8 * KIB);
    }

    @Test
    void all_files_of_a_first_visit_leave_fourteen_kib_for_the_page() throws IOException {
        var files =
                Stream.of(
                                List.of(STATIC.resolve("lodestar.css"), STATIC.resolve("icon.svg")),
                                files("app", ".js"),
                                files("vendor", ".js"))
                        .flatMap(List::stream)
                        .toList();
        assertThat(weight(files)).isBetween(KIB, (48 - 14) * KIB);
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(STATIC.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static int weight(List<Path> files) throws IOException {
        int sum = 0;
        for (Path file : files) {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(Files.readAllBytes(file));
            }
            sum += bytes.size();
        }
        return sum;
    }
}
