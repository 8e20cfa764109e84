package lodestar.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lodestar.shared.Plain;
import lodestar.shared.Problem;
import lodestar.shared.Refused;

/// A row of a file, by our own names of its columns.
///
/// @param number as a spreadsheet counts: the heads are row 1
record HistoryRow(int number, Map<String, String> cells) {

    /// The text of a column, in one line; empty where there is none.
    String line(String column) {
        return Plain.line(cells.get(column));
    }

    /// The text of a column, with its lines.
    String lines(String column) {
        return Plain.lines(cells.get(column));
    }

    String needed(String column) {
        String text = line(column);
        if (text.isEmpty()) {
            throw Refused.invalid(Problem.of("required").at(column));
        }
        return text;
    }

    /// Several values in one cell, between semicolons, else between commas.
    List<String> several(String column) {
        String text = line(column);
        var parts = new ArrayList<String>();
        for (String part : text.split(text.indexOf(';') >= 0 ? ";" : ",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /// The status in small letters; empty where there is none.
    String status() {
        return line("status").toLowerCase(Locale.ROOT);
    }

    /// What tells this row from all others, also when the file comes again: its number, else all
    /// that it says.
    String key() {
        String number = line("number");
        return number.isEmpty()
                ? UUID.nameUUIDFromBytes(cells.toString().getBytes(StandardCharsets.UTF_8))
                        .toString()
                : number;
    }
}
