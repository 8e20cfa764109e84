package lodestar.roster.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes what was handed in once more: all of it without its passwords, or only the faulty rows
/// for somebody to mend. Rows keep their cells; a single file stays one, the rest becomes a zip.
public final class Rewriting {

    private final Bundle bundle;

    public Rewriting(Bundle bundle) {
        this.bundle = bundle;
    }

    /// The same files with the same rows at the same numbers, and no password in them.
    public void withoutPasswords(OutputStream out) throws IOException {
        each(
                out,
                bundle.names(),
                (name, rows) -> {
                    var passwords = new BitSet();
                    long[] last = {0};
                    CsvFile.read(
                            name,
                            bundle.open(name),
                            (number, cells) -> {
                                while (++last[0] < number) {
                                    rows.line(List.of(""));
                                }
                                rows.line(clean(number, cells, passwords, rows));
                                return true;
                            });
                });
    }

    /// The header and the faulty rows of each file that has some, as a delta that can be loaded
    /// once it is mended. Safe to open in a spreadsheet: no cell is a formula.
    public void faultyRows(Map<String, BitSet> faulty, Instant now, OutputStream out)
            throws IOException {
        var names = new TreeSet<>(bundle.names());
        names.removeIf(name -> !faulty.containsKey(name) && !name.equals(Manifest.FILE));
        each(
                out,
                names,
                (name, rows) -> {
                    var passwords = new BitSet();
                    var wanted = faulty.getOrDefault(name, new BitSet());
                    var header = new ArrayList<String>();
                    CsvFile.read(
                            name,
                            bundle.open(name),
                            (number, cells) -> {
                                var row = clean(number, cells, passwords, rows);
                                if (number == 1) {
                                    header.addAll(row.stream().map(String::strip).toList());
                                }
                                if (name.equals(Manifest.FILE)) {
                                    rows.line(manifest(row, faulty));
                                } else if (number == 1 || wanted.get((int) number)) {
                                    rows.line(number == 1 ? row : mendable(row, header, now));
                                }
                                return true;
                            });
                });
    }

    /// A delta must say what a row means and since when.
    private static List<String> mendable(List<String> row, List<String> header, Instant now) {
        var cells = new ArrayList<String>(row.size());
        for (int i = 0; i < row.size(); i++) {
            var column = i < header.size() ? header.get(i) : "";
            var cell = row.get(i);
            if (cell.isBlank() && column.equals("dateLastModified")) {
                cell = now.toString();
            } else if (cell.isBlank() && column.equals("status") && header.contains("sourcedId")) {
                cell = "active";
            }
            cells.add(safe(cell));
        }
        return cells;
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static List<String> manifest(List<String> row, Map<String, BitSet> faulty) {
        if (row.size() != 2 || !row.getFirst().startsWith("file.")) {
            return row;
        }
        boolean here = faulty.containsKey(row.getFirst().substring("file.".length()) + ".csv");
        return List.of(row.getFirst(), here ? "delta" : "absent");
    }

    /// With a cell too many or too few a password may stand beside its column, so that all that
    /// could be one goes.
    private static List<String> clean(
            long number, List<String> cells, BitSet passwords, Lines rows) {
        if (number == 1) {
            for (int i = 0; i < cells.size(); i++) {
                passwords.set(i, isPassword(cells.get(i)));
            }
            rows.width = cells.size();
        }
        if (number == 1 || passwords.isEmpty()) {
            return cells;
        }
        var clean = new ArrayList<>(cells);
        int shift = Math.abs(cells.size() - rows.width);
        for (int i = 0; i < clean.size(); i++) {
            boolean hidden =
                    shift == 0 ? passwords.get(i) : i >= passwords.nextSetBit(0) - shift && i > 0;
            if (hidden) {
                clean.set(i, "");
            }
        }
        return clean;
    }

    private static boolean isPassword(String header) {
        return header.strip().toLowerCase(Locale.ROOT).contains("password");
    }

    private interface Content {
        void write(String name, Lines rows) throws IOException;
    }

    private void each(OutputStream out, SequencedSet<String> names, Content content)
            throws IOException {
        if (bundle.isSingle()) {
            try (var lines = new Lines(out)) {
                content.write(bundle.title(), lines);
            }
            return;
        }
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                try (var lines = new Lines(new Open(zip))) {
                    content.write(name, lines);
                }
                zip.closeEntry();
            }
        }
    }

    private static final class Lines implements AutoCloseable {
        private final Writer writer;
        private final CsvWriter csv;
        private int width;

        Lines(OutputStream out) {
            writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        }

        void line(List<String> cells) {
            csv.writeRecord(cells);
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /// One entry of a zip, which stays open when the entry ends.
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
