package lodestar.roster.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a file of a roster must look like: its columns in their order.
public record Table(String name, List<Column> columns) {

    /// Reads tables written as blocks of lines: the name, then one line a column.
    static Map<String, Table> parse(String text) {
        var tables = new LinkedHashMap<String, Table>();
        for (var block : text.strip().split("\\n\\s*\\n")) {
            var lines = block.strip().split("\\n");
            var columns = Arrays.stream(lines).skip(1).map(Column::of).toList();
            tables.put(lines[0].strip(), new Table(lines[0].strip(), columns));
        }
        return tables;
    }

    List<String> headers() {
        return columns.stream().map(Column::name).toList();
    }

    /// The place of a column, which must exist.
    public int at(String column) {
        int at = headers().indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return at;
    }

    /// The same table with all its columns behind `sourcedId`, `status` and `dateLastModified`.
    Table asRecord() {
        var all =
                new ArrayList<>(
                        List.of(
                                Column.of("sourcedId id!"),
                                Column.of("status choice active|inactive|tobedeleted"),
                                Column.of("dateLastModified moment")));
        all.addAll(columns);
        return new Table(name, List.copyOf(all));
    }
}
