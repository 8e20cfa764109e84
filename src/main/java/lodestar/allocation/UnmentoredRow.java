package lodestar.allocation;

import java.time.Instant;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// A running student of a batch whom nobody mentors there.
///
/// @param namedBy the mentor whose approved nomination names them
/// @param formerMentor who mentored them there last, and until when
/// @param sortName what the list is sorted by
public record UnmentoredRow(
        StudentId id,
        String name,
        String number,
        @Nullable String roll,
        @Nullable String namedBy,
        @Nullable String formerMentor,
        @Nullable Instant endedAt,
        String sortName) {}
