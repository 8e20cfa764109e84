package lodestar.shared.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import lodestar.shared.Cursor;
import lodestar.shared.Exported;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/// Answers with a list as a file: a workbook where the address ends in `.xlsx`, else a CSV file
/// that spreadsheets open (UTF-8 with its mark, CRLF). No cell is a formula. Written while it is
/// read, so that it needs no more memory for a million rows than for ten. The journal has who took
/// it before the first line goes out.
///
/// ```java
/// return download.of("students", by.id().value(), List.of("academics.number", "academics.name"),
///         lines -> ListDownload.each((from, size) -> queries.read(filter, from, size, by), StudentRow::cursor,
///                 row -> lines.line(row.number(), row.name())));
/// ```
@Component
public class ListDownload {

    private static final int CHUNK = 1_000;
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Frames frames;

    ListDownload(
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            Frames frames) {
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.frames = frames;
    }

    /// @param name the list's name in the file's name and, as `<name>.exported`, in the journal
    /// @param heads keys of words, said in the reader's language; what is no key stands as it is,
    ///   for files that programs read
    public ModelAndView of(String name, UUID by, List<String> heads, Consumer<ListLines> content) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Exported(by, name)));
        String file = name + "-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new ModelAndView((model, request, response) -> {
            var said = said(heads, frames.locale(request));
            boolean isWorkbook = request.getRequestURI().endsWith(".xlsx");
            response.setContentType(isWorkbook ? XLSX : "text/csv;charset=UTF-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + file + (isWorkbook ? ".xlsx\"" : ".csv\""));
            if (isWorkbook) {
                workbook(response.getOutputStream(), name, said, content);
            } else {
                csv(response.getOutputStream(), said, content);
            }
        });
    }

    private List<String> said(List<String> heads, Locale reader) {
        return heads.stream().map(each -> frames.words().say(reader, each)).toList();
    }

    static void csv(OutputStream to, List<String> heads, Consumer<ListLines> content)
            throws IOException {
        try (var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            out.write('\ufeff');
            var lines =
                    new ListLines(cells ->
                            csv.writeRecord(cells.stream().map(Object::toString).toList()));
            lines.heads(heads);
            content.accept(lines);
        }
    }

    static void workbook(
            OutputStream to, String name, List<String> heads, Consumer<ListLines> content)
            throws IOException {
        try (var file = new XlsxFile(to, name)) {
            var lines = new ListLines(file::line);
            lines.heads(heads);
            content.accept(lines);
        }
    }

    /// Reads a list from its top to its end in chunks and hands over row by row. No connection is
    /// held while a slow reader takes a chunk.
    public static <T> void each(
            BiFunction<Cursor, Integer, List<T>> read,
            Function<T, String> cursorOf,
            Consumer<T> row) {
        chunks(read, cursorOf, rows -> rows.forEach(row));
    }

    /// The same, chunk by chunk.
    public static <T> void chunks(
            BiFunction<Cursor, Integer, List<T>> read,
            Function<T, String> cursorOf,
            Consumer<List<T>> chunk) {
        Cursor from = Cursor.START;
        while (true) {
            List<T> rows = read.apply(from, CHUNK);
            if (!rows.isEmpty()) {
                chunk.accept(rows);
            }
            if (rows.size() < CHUNK) {
                return;
            }
            from = Cursor.after(rows.getLast(), cursorOf);
        }
    }
}
