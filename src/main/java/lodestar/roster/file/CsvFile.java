package lodestar.roster.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads one CSV file as it streams by: UTF-8 with or without a byte order mark, CRLF or LF, and
/// strict about quotes, since a forgiven quote silently glues rows together.
final class CsvFile {

    private static final int LONGEST_FIELD = 1 << 18;
    private static final int MOST_COLUMNS = 300;

    /// Takes the rows; the first one has the number 1, as in a spreadsheet.
    interface Rows {
        /// @return whether to go on
        boolean row(long number, List<String> cells) throws IOException;
    }

    private CsvFile() {}

    static void read(String name, InputStream in, Rows rows) throws IOException {
        long number = 0;
        try (var csv =
                CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowUnclosedQuote(false)
                        // whose row it is can be told only by who knows the header
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(LONGEST_FIELD)
                        .build(new Cells(), text(name, in))) {
            for (var cells : csv) {
                number++;
                if (cells.contains(Cells.BARE_QUOTE)) {
                    throw broken(name, number, "csv.unescaped_quote");
                }
                if (cells.size() > MOST_COLUMNS) {
                    throw broken(name, number, "csv.too_many_columns");
                }
                if (!cells.isEmpty() && !rows.row(number, cells)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw broken(name, number + 1, code(String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            throw readable(name, number + 1, e);
        }
    }

    private static InputStreamReader text(String name, InputStream in) throws IOException {
        var head = new PushbackInputStream(in, 3);
        var mark = head.readNBytes(3);
        boolean utf16 = mark.length >= 2 && (mark[0] & 0xff) >= 0xfe && (mark[1] & 0xff) >= 0xfe;
        if (utf16) {
            throw broken(name, 1, "csv.invalid_encoding");
        }
        boolean marked =
                mark.length == 3
                        && (mark[0] & 0xff) == 0xef
                        && (mark[1] & 0xff) == 0xbb
                        && (mark[2] & 0xff) == 0xbf;
        if (!marked) {
            head.unread(mark);
        }
        return new InputStreamReader(head, StandardCharsets.UTF_8.newDecoder());
    }

    private static IOException readable(String name, long number, UncheckedIOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedFile refused) {
                return refused;
            }
            if (cause instanceof CharacterCodingException) {
                return broken(name, number, "csv.invalid_encoding");
            }
        }
        return new IOException(name, e);
    }

    private static String code(String message) {
        if (message.contains("after closing quote")) {
            return "csv.unescaped_quote";
        }
        return message.contains("buffer size") ? "csv.field_too_long" : "csv.unterminated_quote";
    }

    private static RefusedFile broken(String name, long number, String code) {
        return new RefusedFile(new Fault(name, number, "", code, ""));
    }

    private static final class Cells extends AbstractBaseCsvCallbackHandler<List<String>> {

        /// Stands for a quote inside a field that is not quoted, which the reader lets pass.
        static final String BARE_QUOTE = "\0\"";

        private List<String> cells = new ArrayList<>();
        private int width = 16;

        @Override
        protected void handleBegin(long line) {
            cells = new ArrayList<>(width);
        }

        @Override
        protected void handleField(int index, char[] chars, int from, int length, boolean quoted) {
            if (cells.size() > MOST_COLUMNS) {
                return;
            }
            cells.add(
                    !quoted && holdsQuote(chars, from, length)
                            ? BARE_QUOTE
                            : new String(chars, from, length));
        }

        private static boolean holdsQuote(char[] chars, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (chars[i] == '"') {
                    return true;
                }
            }
            return false;
        }

        @Override
        protected List<String> buildRecord() {
            width = Math.max(width, cells.size());
            boolean blank = cells.size() == 1 && cells.getFirst().isEmpty();
            return blank ? List.of() : cells;
        }
    }
}
