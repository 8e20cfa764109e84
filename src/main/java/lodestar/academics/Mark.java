package lodestar.academics;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a gradebook.
///
/// @param marks of `total`; there exactly when the status is ENTERED
public record Mark(
        EntryId id,
        String assessment,
        BigDecimal weight,
        @Nullable BigDecimal marks,
        BigDecimal total,
        EntryStatus status,
        @Nullable LocalDate assessedOn) {}
