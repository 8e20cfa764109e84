package lodestar.roster.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lodestar.roster.file.PlainFormats.Known;
import org.jspecify.annotations.Nullable;

/// Reads files that come without a manifest, told by their headers.
final class PlainReader {

    private final Bundle bundle;
    private final LocalDate today;
    private final List<Fault> refusals = new ArrayList<>();

    PlainReader(Bundle bundle, LocalDate today) {
        this.bundle = bundle;
        this.today = today;
    }

    Reading read(RosterRows rows) throws IOException {
        Map<String, Known> files;
        try {
            files = recognise();
        } catch (RefusedFile e) {
            return Reading.refused("unknown", e.fault());
        }
        var format =
                files.values().stream()
                        .map(Known::format)
                        .distinct()
                        .collect(Collectors.joining("+"));
        if (format.isEmpty() || !refusals.isEmpty()) {
            return refused(format);
        }
        if (format.contains("+")) {
            return Reading.refused(
                    format, Fault.ofFile(bundle.title(), "package.mixed_formats", format));
        }
        if (files.values().stream().allMatch(known -> known.parts().isEmpty())) {
            var name = files.keySet().iterator().next();
            return Reading.refused(format, Fault.ofFile(name, "file.not_imported", name));
        }
        var missing = missing(files);
        // what lacks a part cannot say who is gone
        boolean partial = format.equals(PlainFormats.OURS) || !missing.isEmpty();
        var modes = new EnumMap<Part, Mode>(Part.class);
        var meanings = new PlainMeanings();
        for (var each : files.entrySet()) {
            var known = each.getValue();
            known.parts().forEach(part -> modes.put(part, partial ? Mode.DELTA : Mode.BULK));
            var reader =
                    TableReader.of(
                            each.getKey(),
                            known.table(),
                            Header::byName,
                            meanings.of(known),
                            today);
            refusals.addAll(reader.read(bundle, rows));
        }
        return new Reading(format, modes, refusals, missing);
    }

    /// The files that those handed in need beside them.
    private List<Fault> missing(Map<String, Known> files) {
        var held = files.values().stream().map(known -> known.table().name()).toList();
        var lacking =
                held.stream()
                        .flatMap(name -> PlainFormats.needed(name).stream())
                        .distinct()
                        .filter(name -> !held.contains(name))
                        .map(name -> name + ".csv")
                        .collect(Collectors.joining(", "));
        return lacking.isEmpty()
                ? List.of()
                : List.of(Fault.ofFile(bundle.title(), "package.file_missing", lacking));
    }

    private Reading refused(String format) {
        if (bundle.isSingle() && refusals.isEmpty()) {
            refusals.add(Fault.ofFile(bundle.title(), "file.unknown_kind", ""));
        } else if (format.isEmpty() && !bundle.isSingle()) {
            refusals.removeIf(fault -> fault.code().equals("package.unknown_file"));
            refusals.addFirst(
                    Fault.ofFile(Manifest.FILE, "package.missing_manifest", bundle.title()));
        }
        return Reading.refused(
                format.isEmpty() ? "unknown" : format, refusals.toArray(Fault[]::new));
    }

    private Map<String, Known> recognise() throws IOException {
        var files = new LinkedHashMap<String, Known>();
        for (var file : bundle.names()) {
            var headers = headers(file);
            if (headers.contains("dateLastModified")) {
                throw new RefusedFile(
                        Fault.ofFile(Manifest.FILE, "package.missing_manifest", file));
            }
            var known = choose(file, PlainFormats.known(headers));
            if (known == null) {
                refusals.add(
                        Fault.ofFile(
                                file,
                                bundle.isSingle() ? "file.unknown_kind" : "package.unknown_file",
                                headers.isEmpty() ? file : String.join(",", headers)));
            } else if (known.isForeign()) {
                refusals.add(Fault.ofFile(file, "file.not_imported", known.table().name()));
            } else if (isTwice(files, known)) {
                refusals.add(Fault.ofFile(file, "package.duplicate_file", known.table().name()));
            } else {
                files.put(file, known);
            }
        }
        return files;
    }

    private static boolean isTwice(Map<String, Known> files, Known known) {
        return files.values().stream().anyMatch(other -> other.table() == known.table());
    }

    private List<String> headers(String file) throws IOException {
        if (!file.toLowerCase(Locale.ROOT).endsWith(".csv") && !bundle.isSingle()) {
            return List.of();
        }
        var headers = new ArrayList<String>();
        try (var in = bundle.open(file)) {
            CsvFile.read(
                    file,
                    in,
                    (_, cells) -> {
                        cells.forEach(cell -> headers.add(cell.strip()));
                        return false;
                    });
        }
        return headers;
    }

    private static @Nullable Known choose(String file, List<Known> fitting) {
        if (fitting.size() < 2) {
            return fitting.isEmpty() ? null : fitting.getFirst();
        }
        boolean teachers = file.toLowerCase(Locale.ROOT).contains("teacher");
        return fitting.stream()
                .filter(known -> known.table().name().startsWith("Teacher") == teachers)
                .findFirst()
                .orElse(null);
    }
}
