package lodestar.roster.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was read: the format, for each part how far its file speaks, and why all of it is refused,
/// if it is.
public record Reading(String format, Map<Part, Mode> modes, List<Fault> refusals) {

    public Reading {
        refusals = List.copyOf(refusals);
    }

    static Reading refused(String format, Fault... faults) {
        return new Reading(format, new EnumMap<>(Part.class), List.of(faults));
    }

    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    public Mode mode(Part part) {
        return modes.getOrDefault(part, Mode.ABSENT);
    }

    /// `bulk` or `delta`; `mixed` where the files of a package differ.
    public String modeName() {
        boolean bulk = modes.containsValue(Mode.BULK);
        boolean delta = modes.containsValue(Mode.DELTA);
        if (bulk && delta) {
            return "mixed";
        }
        return delta ? "delta" : "bulk";
    }
}
