package lodestar.roster.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The first file of a OneRoster package: which version it is, and which files are in it and how. A
/// file that it does not name counts as absent.
final class Manifest {

    static final String FILE = "manifest.csv";
    private static final String FILE_KEY = "file.";

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, Mode> modes = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable Binding binding;

    private Manifest() {}

    static Manifest read(Bundle bundle) throws IOException {
        var manifest = new Manifest();
        try (var in = bundle.open(FILE)) {
            CsvFile.read(FILE, in, manifest::row);
        }
        if (manifest.faults.isEmpty()) {
            manifest.checkVersions();
        }
        if (manifest.faults.isEmpty()) {
            manifest.checkFiles(bundle);
        }
        return manifest;
    }

    private boolean row(long number, List<String> cells) {
        if (number == 1) {
            if (!cells.equals(List.of("propertyName", "value"))) {
                faults.add(
                        Fault.ofHeader(
                                FILE, "", "manifest.invalid_header", String.join(",", cells)));
                return false;
            }
            return true;
        }
        if (cells.size() != 2) {
            fault(number, "", "row.wrong_width", String.valueOf(cells.size()));
            return true;
        }
        var name = cells.getFirst().strip();
        var value = cells.getLast().strip();
        if (properties.put(name, value) != null) {
            fault(number, name, "manifest.duplicate_property", name);
        }
        if (name.startsWith(FILE_KEY)) {
            mode(number, name, value);
        }
        return true;
    }

    private void mode(long number, String name, String value) {
        try {
            modes.put(
                    name.substring(FILE_KEY.length()),
                    Mode.valueOf(value.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            fault(number, name, "manifest.invalid_value", value);
        }
    }

    private void checkVersions() {
        var own = properties.get("manifest.version");
        var version = properties.get("oneroster.version");
        if (properties.isEmpty()) {
            faults.add(Fault.ofFile(FILE, "manifest.missing_property", "oneroster.version"));
        } else if (own == null || version == null) {
            var missing = own == null ? "manifest.version" : "oneroster.version";
            faults.add(Fault.ofFile(FILE, "manifest.missing_property", missing));
        } else if (!own.equals("1.0")) {
            faults.add(Fault.ofFile(FILE, "manifest.unsupported_version", own));
        } else {
            binding = Binding.of(version);
            if (binding == null) {
                faults.add(Fault.ofFile(FILE, "manifest.unsupported_version", version));
            }
        }
    }

    private void checkFiles(Bundle bundle) {
        for (var name : modes.keySet()) {
            if (table(name) == null) {
                faults.add(new Fault(FILE, 0, FILE_KEY + name, "manifest.unknown_file", name));
            }
        }
        for (var file : bundle.names()) {
            var name = file.endsWith(".csv") ? file.substring(0, file.length() - 4) : "";
            if (file.equals(FILE)) {
                continue;
            }
            if (table(name) == null) {
                faults.add(Fault.ofFile(file, "package.unknown_file", file));
            } else if (mode(name) == Mode.ABSENT) {
                faults.add(Fault.ofFile(file, "manifest.file_unexpected", file));
            }
        }
        modes.forEach((name, mode) -> {
            if (mode != Mode.ABSENT && table(name) != null && !bundle.holds(name + ".csv")) {
                var file = name + ".csv";
                faults.add(Fault.ofFile(file, "manifest.file_missing", file));
            }
        });
    }

    private @Nullable Table table(String name) {
        return binding == null ? null : binding.table(name);
    }

    private void fault(long number, String field, String code, String about) {
        faults.add(new Fault(FILE, number, field, code, about));
    }

    List<Fault> faults() {
        return faults;
    }

    @Nullable Binding binding() {
        return binding;
    }

    Mode mode(String table) {
        return modes.getOrDefault(table, Mode.ABSENT);
    }
}
