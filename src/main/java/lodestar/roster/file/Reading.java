package lodestar.roster.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was read: the format, for each part how far its file speaks, and why all of it is refused,
/// if it is.
///
/// @param warnings what is to be known of the whole without refusing it
public record Reading(
        String format, Map<Part, Mode> modes, List<Fault> refusals, List<Fault> warnings) {

    public Reading {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }

    Reading(String format, Map<Part, Mode> modes, List<Fault> refusals) {
        this(format, modes, refusals, List.of());
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
