package lodestar.shared.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A list as a file for spreadsheets: RFC 4180, UTF-8 with the mark that Excel asks for. No cell
/// can be taken for a formula.
public final class Csv implements AutoCloseable {

    private static final String FORMULA = "=+-@\t\r\n";

    private final CsvWriter out;

    private Csv(Writer to) {
        this.out = CsvWriter.builder().build(to);
    }

    /// Answers with the file `<name>.csv`; `rows` writes it line by line, the first being the
    /// heads.
    public static void send(HttpServletResponse response, String name, Consumer<Csv> rows) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try {
            write(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), rows);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static void write(Writer to, Consumer<Csv> rows) throws IOException {
        var buffered = new BufferedWriter(to);
        buffered.write('\ufeff');
        try (var csv = new Csv(buffered)) {
            rows.accept(csv);
        }
    }

    public void row(@Nullable Object... cells) {
        row(Arrays.asList(cells));
    }

    public void row(List<? extends @Nullable Object> cells) {
        out.writeRecord(cells.stream().map(Csv::cell).toList());
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
