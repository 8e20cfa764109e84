package lodestar.roster.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a OneRoster package: the manifest, then each file that it names.
final class OneRosterReader {

    private static final Map<String, Part> PARTS =
            Map.of(
                    "academicSessions", Part.SESSION,
                    "orgs", Part.ORG,
                    "courses", Part.COURSE,
                    "classes", Part.CLASS,
                    "users", Part.USER,
                    "roles", Part.ROLE,
                    "enrollments", Part.ENROLLMENT,
                    "demographics", Part.PERSONAL);

    private final Bundle bundle;
    private final LocalDate today;

    OneRosterReader(Bundle bundle, LocalDate today) {
        this.bundle = bundle;
        this.today = today;
    }

    Reading read(RosterRows rows) throws IOException {
        Manifest manifest;
        try {
            manifest = Manifest.read(bundle);
        } catch (RefusedFile e) {
            return Reading.refused("oneroster", e.fault());
        }
        var binding = manifest.binding();
        var format = binding == null ? "oneroster" : "oneroster-" + binding.version();
        if (binding == null || !manifest.faults().isEmpty()) {
            return Reading.refused(format, manifest.faults().toArray(Fault[]::new));
        }
        var refusals = new ArrayList<Fault>();
        var modes = new EnumMap<Part, Mode>(Part.class);
        for (var table : binding.tables()) {
            var mode = manifest.mode(table.name());
            if (mode != Mode.ABSENT) {
                var part = PARTS.get(table.name());
                if (part != null) {
                    modes.put(part, mode);
                }
                refusals.addAll(read(table, part, mode, binding, rows));
            }
        }
        return new Reading(format, modes, refusals);
    }

    private List<Fault> read(
            Table table, @Nullable Part part, Mode mode, Binding binding, RosterRows rows)
            throws IOException {
        var file = table.name() + ".csv";
        var check = new RowCheck(file, table, mode, binding.allowsOwnValues(), today);
        return new TableReader(file, table, check, Header::check, meaning(table, part))
                .read(bundle, rows);
    }

    /// Files that Lodestar has no use for are checked all the same.
    private static TableReader.Meaning meaning(Table table, @Nullable Part part) {
        if (part == null) {
            return (_, _) -> {};
        }
        var places = part.names().stream().mapToInt(table.headers()::indexOf).toArray();
        return (cells, emit) -> {
            var values = new String[places.length];
            for (int i = 0; i < places.length; i++) {
                values[i] = places[i] < 0 ? "" : cells.values().get(places[i]);
            }
            emit.part(part, values);
        };
    }
}
