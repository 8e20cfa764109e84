package lodestar.shared.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes the lines of a list that leaves the house as a file, so that no cell is taken for a
/// formula: one that begins like a formula begins with an apostrophe instead, as spreadsheets
/// themselves mark text.
public final class ListLines {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Consumer<List<Object>> sink;

    /// @param sink takes the cells of a line: numbers, and texts that are safe
    ListLines(Consumer<List<Object>> sink) {
        this.sink = sink;
    }

    /// One line; null is an empty cell.
    public void line(@Nullable Object... cells) {
        sink.accept(
                Arrays.stream(cells)
                        .<Object>map(each -> each instanceof Number ? each : cell(each))
                        .toList());
    }

    void heads(List<String> heads) {
        sink.accept(heads.stream().<Object>map(ListLines::cell).toList());
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
