package lodestar.exchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a file of history brings.
///
/// @param fresh rows that become records, or have become some
/// @param same rows that came with an earlier file
/// @param ignored heads of columns that are left aside
public record HistoryReport(
        HistoryKind kind,
        boolean applied,
        int fresh,
        int same,
        List<HistoryFault> faults,
        List<String> ignored) {

    public HistoryReport {
        faults = List.copyOf(faults);
        ignored = List.copyOf(ignored);
    }

    /// The rows with something wrong.
    public Set<Integer> faultyRows() {
        return faults.stream().map(HistoryFault::row).collect(Collectors.toUnmodifiableSet());
    }
}
