package lodestar.roster.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What reading a file gave, all of it in memory.
record Read(Reading reading, List<Row> rows, List<Fault> rowFaults) {

    record Row(Part part, String file, long number, boolean faulty, List<String> values) {}

    static Read of(Path path) throws IOException {
        return of(path, Limits.USUAL);
    }

    static Read of(Path path, Limits limits) throws IOException {
        var rows = new ArrayList<Row>();
        var faults = new ArrayList<Fault>();
        var name = String.valueOf(path.getFileName());
        try (var bundle = Bundle.open(path, name, limits)) {
            var reading =
                    RosterFile.read(
                            bundle,
                            LocalDate.of(2026, 11, 21),
                            new RosterRows() {
                                @Override
                                public void row(
                                        Part part,
                                        String file,
                                        long row,
                                        boolean faulty,
                                        List<String> values) {
                                    rows.add(new Row(part, file, row, faulty, values));
                                }

                                @Override
                                public void fault(Fault fault) {
                                    faults.add(fault);
                                }
                            });
            return new Read(reading, rows, faults);
        } catch (RefusedFile e) {
            return new Read(Reading.refused("unknown", e.fault()), rows, faults);
        }
    }

    TreeSet<String> codes() {
        var codes = new TreeSet<String>();
        reading.refusals().forEach(fault -> codes.add(fault.code()));
        rowFaults.forEach(fault -> codes.add(fault.code()));
        return codes;
    }

    List<Fault> faults() {
        var all = new ArrayList<>(reading.refusals());
        all.addAll(rowFaults);
        return all;
    }

    List<Row> of(Part part) {
        return rows.stream().filter(row -> row.part() == part).toList();
    }
}
