package lodestar.roster;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an import would do or has done, as the command line prints it and a page shows it.
///
/// @param live active records in the database afterwards; `studentsEnabled` are those who may sign
///   in
/// @param faults what is wrong, in the order of files and rows; at most [#LISTED]
/// @param skipped sound rows that wait for a faulty one; at most [#LISTED]
/// @param warnings what is to be known of the whole, such as files that are missing
/// @param mendable the numbers of all rows that are faulty or skipped, file by file
/// @param needsYes that more than a tenth of a kind would be deactivated
public record ImportReport(
        String file,
        String format,
        String mode,
        boolean applied,
        boolean refused,
        boolean needsYes,
        Map<Kind, Count> counts,
        Map<String, Integer> live,
        int faultCount,
        int skippedCount,
        List<FaultLine> faults,
        List<FaultLine> skipped,
        List<FaultLine> warnings,
        Map<String, BitSet> mendable) {

    static final String TOO_MANY_GONE = "import.too_many_gone";

    /// The most faults that are listed; the number of all is always told.
    public static final int LISTED = 10_000;

    /// A fault with its sentence.
    ///
    /// @param about what the sentence names, so that it can be said in another language later
    public record FaultLine(
            String file,
            int row,
            String field,
            String code,
            String about,
            String detail,
            boolean isSkip) {}

    /// As a preview tells it: that very many would be gone is asked there, and is no fault of a
    /// row.
    ImportReport asked() {
        var rows = faults.stream().filter(line -> !line.code().equals(TOO_MANY_GONE)).toList();
        return new ImportReport(
                file,
                format,
                mode,
                applied,
                refused,
                needsYes,
                counts,
                live,
                faultCount - (faults.size() - rows.size()),
                skippedCount,
                rows,
                skipped,
                warnings,
                mendable);
    }

    /// For a program: exit 0 or 1.
    public boolean isSuccess() {
        return !refused;
    }

    /// The object that `import roster --json` prints.
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", file);
        json.put("format", format);
        json.put("mode", mode);
        json.put("applied", applied);
        json.put("counts", countsJson());
        json.put("live", live);
        json.put("faults", faults.stream().map(ImportReport::line).toList());
        json.put("faultCount", faultCount);
        json.put("skipped", skipped.stream().map(ImportReport::line).toList());
        json.put("skippedCount", skippedCount);
        json.put("needsYes", needsYes);
        json.put("warnings", warnings.stream().map(ImportReport::line).toList());
        return json;
    }

    private Map<String, Object> countsJson() {
        var shown = new EnumMap<Kind, Count>(Kind.class);
        Kind.ofRosters().forEach(kind -> shown.put(kind, Count.NONE));
        shown.putAll(counts);
        var json = new LinkedHashMap<String, Object>();
        shown.forEach((kind, count) -> json.put(kind.key(), count(count)));
        return json;
    }

    private static Map<String, Integer> count(Count count) {
        var json = new LinkedHashMap<String, Integer>();
        json.put("new", count.fresh());
        json.put("changed", count.changed());
        json.put("same", count.same());
        json.put("gone", count.gone());
        json.put("faulty", count.faulty());
        json.put("skipped", count.skipped());
        return json;
    }

    private static Map<String, Object> line(FaultLine fault) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", fault.file());
        json.put("row", fault.row());
        json.put("field", fault.field());
        json.put("code", fault.code());
        json.put("detail", fault.detail());
        return json;
    }
}
