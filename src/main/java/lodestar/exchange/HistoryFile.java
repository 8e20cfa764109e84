package lodestar.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestar.shared.Problem;
import lodestar.shared.Refused;

/// A CSV file of history: UTF-8, with commas or semicolons, its first row the heads. Columns that
/// are not known are left aside.
///
/// @param unknown heads that no column is called
record HistoryFile(HistoryKind kind, List<HistoryRow> rows, List<String> unknown) {

    static final int MOST_BYTES = 16 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;

    /// @throws Refused where it is no file of history as a whole
    static HistoryFile read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw refused("file-size");
        }
        List<List<String>> lines = lines(text(content));
        if (lines.isEmpty()) {
            throw refused("history-empty");
        }
        List<String> heads = lines.getFirst();
        HistoryKind kind = HistoryKind.of(heads).orElseThrow(() -> refused("history-kind"));
        if (lines.size() - 1 > MOST_ROWS) {
            throw Refused.invalid(Problem.of("history-long").at("file").with(MOST_ROWS));
        }
        List<String> names = heads.stream().map(head -> nameOf(kind, head)).toList();
        var rows = new ArrayList<HistoryRow>();
        for (int line = 1; line < lines.size(); line++) {
            Map<String, String> cells = cells(names, lines.get(line));
            if (cells.values().stream().anyMatch(each -> !each.isBlank())) {
                rows.add(new HistoryRow(line + 1, cells));
            }
        }
        var unknown = new ArrayList<String>();
        for (int column = 0; column < heads.size(); column++) {
            if (names.get(column).isEmpty()) {
                unknown.add(heads.get(column));
            }
        }
        return new HistoryFile(kind, rows, unknown);
    }

    private static String text(byte[] content) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw refused("history-encoding");
        }
    }

    private static List<List<String>> lines(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char separator = first.indexOf(';') > 0 && first.indexOf(',') < 0 ? ';' : ',';
        try (var csv =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            return csv.stream().map(CsvRecord::getFields).toList();
        } catch (CsvParseException broken) {
            throw refused("history-broken");
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static String nameOf(HistoryKind kind, String head) {
        return kind.columns().stream()
                .filter(each -> each.isCalled(head))
                .map(HistoryKind.Column::name)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> cells(List<String> names, List<String> fields) {
        var cells = new LinkedHashMap<String, String>();
        for (int column = 0; column < Math.min(names.size(), fields.size()); column++) {
            if (!names.get(column).isEmpty()) {
                cells.putIfAbsent(names.get(column), unmarked(fields.get(column)));
            }
        }
        return cells;
    }

    /// Without the apostrophe that marks a text which begins like a formula.
    private static String unmarked(String cell) {
        return cell.length() > 1
                        && cell.charAt(0) == '\''
                        && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static Refused refused(String code) {
        return Refused.invalid(Problem.of(code).at("file"));
    }
}
