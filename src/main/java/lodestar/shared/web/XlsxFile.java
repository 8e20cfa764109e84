package lodestar.shared.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook that is written while it is read: no more of it is in memory than some hundred lines.
/// A list that is longer than a sheet goes on in a second one.
final class XlsxFile implements AutoCloseable {

    private static final int LINES_OF_A_SHEET = 1_000_000;
    private static final int LONGEST_CELL = 32_767;
    private static final int FLUSH_EVERY = 500;
    private static final Pattern NOT_XML =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Workbook workbook;
    private final String name;
    private Worksheet sheet;
    private int sheets = 1;
    private int line;

    XlsxFile(OutputStream out, String name) {
        this.name = name;
        workbook = new Workbook(out, "Lodestar", "1.0");
        sheet = workbook.newWorksheet(name);
    }

    void line(List<Object> cells) {
        if (line == LINES_OF_A_SHEET) {
            finishSheet();
            sheets++;
            sheet = workbook.newWorksheet(name + " " + sheets);
            line = 0;
        }
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(line, column, number);
            } else {
                sheet.inlineString(line, column, text(cells.get(column)));
            }
        }
        line++;
        if (line % FLUSH_EVERY == 0) {
            flush();
        }
    }

    /// What XML and a cell can hold.
    private static String text(Object cell) {
        String text = NOT_XML.matcher(cell.toString()).replaceAll("");
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finishSheet() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
