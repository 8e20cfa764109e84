package lodestar.audit;

import java.time.Instant;
import java.util.UUID;
import lodestar.shared.DomainEvent.Outcome;
import org.jspecify.annotations.Nullable;

/// One row of the journal, with names.
///
/// @param actor the name of who did it; null where nobody was signed in, or the machine acted
/// @param kind the kind of record: `nomination`
/// @param request the id that the log has too
public record JournalLine(
        long seq,
        Instant at,
        @Nullable UUID actorId,
        @Nullable String actor,
        String action,
        String kind,
        @Nullable UUID subjectId,
        @Nullable UUID studentId,
        @Nullable String student,
        Outcome outcome,
        String detail,
        String request) {}
