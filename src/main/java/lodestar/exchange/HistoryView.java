package lodestar.exchange;

import java.time.Instant;
import java.util.List;

/// An import of history, as its page shows it.
///
/// @param hasFile whether there is a file of faulty rows to mend
public record HistoryView(
        HistoryId id,
        String title,
        HistoryKind kind,
        String by,
        Instant madeAt,
        HistoryState state,
        int done,
        int total,
        int fresh,
        int same,
        int faulty,
        List<String> ignored,
        boolean hasFile) {

    public boolean isRunning() {
        return state == HistoryState.READING || state == HistoryState.APPLYING;
    }

    public int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }
}
