package lodestar.shared.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Writes a list of so many rows as a file, in a JVM of its own that has little memory.
final class LargeList {

    private static final List<String> HEADS =
            List.of(
                    "Number",
                    "Name",
                    "E-mail address",
                    "Batches",
                    "Note",
                    "Mark",
                    "Since",
                    "Active");

    private LargeList() {}

    private record Row(int number) {}

    /// @param arguments the file, whose name says of which kind, and how many rows
    public static void main(String... arguments) throws IOException {
        int rows = Integer.parseInt(arguments[1]);
        var read = new AtomicInteger();
        Consumer<ListLines> content =
                lines ->
                        ListDownload.<Row>each(
                                (from, size) -> {
                                    int first = read.getAndAdd(size);
                                    return IntStream.range(first, Math.min(rows, first + size))
                                            .mapToObj(Row::new)
                                            .toList();
                                },
                                row -> "c" + row.number(),
                                row -> line(lines, row.number()));
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            if (arguments[0].endsWith(".xlsx")) {
                ListDownload.workbook(out, "students", HEADS, content);
            } else {
                ListDownload.csv(out, HEADS, content);
            }
        }
    }

    private static void line(ListLines lines, int number) {
        lines.line(
                "S-%06d".formatted(number),
                "Zoë Ångström " + number,
                "student-%d@example.edu".formatted(number),
                "Computing 2026, Physics 2026",
                "A line of words that is as long as such lines are, for student " + number,
                number % 1000 / 10.0,
                Instant.ofEpochSecond(1_700_000_000L + number),
                number % 2 == 0);
    }
}
