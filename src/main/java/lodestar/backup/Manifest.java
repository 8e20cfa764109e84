package lodestar.backup;

import java.time.Instant;
import java.util.List;

/// What a backup holds, written after its parts.
///
/// @param format of the file; a program refuses one that it does not know
/// @param release of Lodestar that made it
/// @param schema the version of the schema that the rows fit
/// @param postgres the database's version, to look at only
public record Manifest(
        int format,
        String release,
        Instant madeAt,
        String schema,
        String postgres,
        List<Part> tables,
        List<Counter> sequences) {

    static final int FORMAT = 1;

    public Manifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /// One table.
    ///
    /// @param bytes before packing
    /// @param sha256 of those bytes, in hexadecimal digits
    public record Part(String table, List<String> columns, long rows, long bytes, String sha256) {

        public Part {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + table + ".copy";
        }
    }

    /// Where a sequence stands.
    ///
    /// @param isCalled whether `value` has been given out
    public record Counter(String sequence, long value, boolean isCalled) {}

    public long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
