package lodestar.shared.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the lines of a CSV file so that no cell is taken for a formula: one that begins like a
/// formula begins with an apostrophe instead, as spreadsheets themselves mark text.
public final class CsvLines {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter writer;

    CsvLines(CsvWriter writer) {
        this.writer = writer;
    }

    /// One line; null is an empty cell.
    public void line(@Nullable Object... cells) {
        writer.writeRecord(Arrays.stream(cells).map(CsvLines::cell).toList());
    }

    void heads(List<String> heads) {
        writer.writeRecord(heads.stream().map(CsvLines::cell).toList());
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString().replace("\0", "");
        if (value instanceof Number || text.isEmpty()) {
            return text;
        }
        String seen = text.stripLeading();
        boolean isFormula =
                FORMULA.indexOf(text.charAt(0)) >= 0
                        || (!seen.isEmpty() && FORMULA.indexOf(seen.charAt(0)) >= 0);
        return isFormula ? "'" + text : text;
    }
}
