package lodestar.roster.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one file against its table, and gives its rows on as parts of a roster.
final class TableReader {

    /// How a header is held against the table.
    interface HeaderRule {
        Header check(String file, Table table, List<String> cells);
    }

    /// What a row of the table means as parts of a roster.
    interface Meaning {
        void of(Cells cells, Emit emit) throws IOException;
    }

    /// Gives one part on.
    interface Emit {
        void part(Part part, String... values) throws IOException;
    }

    /// The cells of a row by the name of their column.
    record Cells(Table table, List<String> values, boolean isFaulty) {
        String at(String column) {
            int at = table.headers().indexOf(column);
            return at < 0 ? "" : values.get(at);
        }
    }

    private final String file;
    private final Table table;
    private final RowCheck check;
    private final HeaderRule rule;
    private final Meaning meaning;
    private final List<Fault> refusals = new ArrayList<>();
    private @Nullable Header header;

    TableReader(String file, Table table, RowCheck check, HeaderRule rule, Meaning meaning) {
        this.file = file;
        this.table = table;
        this.check = check;
        this.rule = rule;
        this.meaning = meaning;
    }

    static TableReader of(
            String file, Table table, HeaderRule rule, Meaning meaning, LocalDate today) {
        return new TableReader(
                file, table, new RowCheck(file, table, Mode.BULK, false, today), rule, meaning);
    }

    /// Why the file is refused as a whole; nothing where it is sound. A file whose quotes are
    /// broken is refused for that alone, since its header may be no header.
    List<Fault> read(Bundle bundle, RosterRows rows) throws IOException {
        try (var in = bundle.open(file)) {
            CsvFile.read(file, in, (number, cells) -> row(number, cells, rows));
        } catch (RefusedFile e) {
            return List.of(e.fault());
        }
        if (header == null) {
            return List.of(Fault.ofFile(file, "schema.missing_header", ""));
        }
        return refusals;
    }

    private boolean row(long number, List<String> cells, RosterRows rows) throws IOException {
        var known = header;
        if (known == null) {
            header = rule.check(file, table, cells);
            refusals.addAll(header.faults());
            return true;
        }
        if (!refusals.isEmpty()) {
            // read on: a broken quote further down says more than the header does
            return true;
        }
        var faults = new ArrayList<Fault>(0);
        var values = check.check(number, cells, known, faults);
        for (var fault : faults) {
            rows.fault(fault);
        }
        meaning.of(
                new Cells(table, values, !faults.isEmpty()),
                (part, parts) -> rows.row(part, file, number, !faults.isEmpty(), List.of(parts)));
        return true;
    }
}
