package lodestar.roster.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The first row of a file beside what its table asks for. A vendor's own columns are called
/// `metadata.` and a name, and stand behind all others.
final class Header {

    private static final Pattern OWN = Pattern.compile("metadata\\.[A-Za-z0-9_.\\-]+");

    private final List<Fault> faults = new ArrayList<>();
    private final int[] places;
    private final int width;

    /// @param places for each column of the table, where it stands in the file
    private Header(int[] places, int width) {
        this.places = places;
        this.width = width;
    }

    static Header check(String file, Table table, List<String> cells) {
        var wanted = table.headers();
        var names = cells.stream().map(String::strip).toList();
        var places = wanted.stream().mapToInt(names::indexOf).toArray();
        var header = new Header(places, cells.size());
        var seen = new HashSet<String>();
        var known = new ArrayList<String>();
        int lastKnown = -1;
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (!seen.add(name)) {
                header.fault(file, name, "schema.duplicate_header", name);
            } else if (wanted.contains(name)) {
                known.add(name);
                lastKnown = i;
            } else if (!OWN.matcher(name).matches()) {
                header.fault(file, name, "schema.invalid_metadata_header", name);
            }
        }
        for (int i = 0; i < lastKnown; i++) {
            if (names.get(i).startsWith("metadata.")) {
                header.fault(file, names.get(i), "schema.metadata_column_position", names.get(i));
            }
        }
        for (var name : wanted) {
            if (!known.contains(name)) {
                header.fault(file, name, "schema.missing_header", name);
            }
        }
        var inOrder = wanted.stream().filter(known::contains).toList();
        if (!inOrder.equals(known)) {
            header.fault(file, "", "schema.header_order_mismatch", String.join(",", wanted));
        }
        return header;
    }

    /// For files that are told by their headers: the order is free and other columns are passed
    /// over.
    static Header byName(String file, Table table, List<String> cells) {
        var names = cells.stream().map(String::strip).toList();
        var places = table.headers().stream().mapToInt(names::indexOf).toArray();
        var header = new Header(places, cells.size());
        for (var column : table.columns()) {
            if (column.isRequired() && !names.contains(column.name())) {
                header.fault(file, column.name(), "schema.missing_header", column.name());
            }
            if (names.indexOf(column.name()) != names.lastIndexOf(column.name())) {
                header.fault(file, column.name(), "schema.duplicate_header", column.name());
            }
        }
        return header;
    }

    private void fault(String file, String column, String code, String about) {
        faults.add(Fault.ofHeader(file, column, code, about));
    }

    List<Fault> faults() {
        return faults;
    }

    /// How many cells a row must have.
    int width() {
        return width;
    }

    /// The cell of the table's column, whatever its place in the file.
    String cell(List<String> cells, int column) {
        int place = places[column];
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }
}
