package lodestar.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A time in which somebody cannot meet; its end does not belong to it.
public record Busy(Instant from, Instant to) {

    /// The same times without overlaps, in order.
    public static List<Busy> merged(List<Busy> times) {
        List<Busy> merged = new ArrayList<>();
        for (Busy each : times.stream().sorted(Comparator.comparing(Busy::from)).toList()) {
            Busy last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || each.from.isAfter(last.to)) {
                merged.add(each);
            } else if (each.to.isAfter(last.to)) {
                merged.set(merged.size() - 1, new Busy(last.from, each.to));
            }
        }
        return merged;
    }
}
