package lodestar.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lodestar.roster.ImportReport.FaultLine;
import org.jspecify.annotations.Nullable;

/// An import as it is shown.
///
/// @param step what a running one does: reading, comparing, writing
/// @param done of `total` bytes, while it reads
/// @param counts what it would do, or has done
/// @param warnings what is to be known of the file as a whole
/// @param needsYes that it would deactivate more than a tenth of a kind
public record ImportView(
        ImportId id,
        String title,
        String by,
        Instant madeAt,
        ImportState state,
        String step,
        long done,
        long total,
        String format,
        String mode,
        Map<Kind, Count> counts,
        boolean needsYes,
        int faults,
        int skipped,
        List<FaultLine> warnings,
        @Nullable Instant appliedAt) {

    /// Whether applying it would do anything.
    public boolean isChange() {
        return counts.values().stream().anyMatch(Count::isChange);
    }
}
