package lodestar.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes the files of the fictional college.
final class Csv {

    private Csv() {}

    /// A row from a line without quotes.
    static String[] row(String line) {
        return line.split(",", -1);
    }

    static byte[] bytes(List<String[]> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
