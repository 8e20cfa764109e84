package lodestar.nomination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import lodestar.academics.AcademicQueries;
import lodestar.academics.BatchId;
import lodestar.people.Actor;
import lodestar.shared.PerInstitution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The middle percentage of each batch, for reviewers to judge a candidate by. It takes every mark
/// of the batch to know it, so what was known in the last five minutes is good enough.
@Component
class Medians {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final AcademicQueries academics;
    private final Clock clock;
    private final PerInstitution<Map<BatchId, Known>> kept =
            new PerInstitution<>(ConcurrentHashMap::new);

    Medians(AcademicQueries academics, Clock clock) {
        this.academics = academics;
        this.clock = clock;
    }

    private record Known(OptionalDouble median, Instant at) {}

    /// Null where nobody of the batch is graded yet. Only for those who may read the batch's
    /// grades: the caller has shown that the actor may read a nomination of it.
    @Nullable Double of(BatchId batch) {
        Instant now = clock.instant();
        var known = kept.get();
        var last = known.get(batch);
        if (last == null || last.at().plus(GOOD_FOR).isBefore(now)) {
            if (known.size() >= MOST) {
                known.clear();
            }
            last = new Known(academics.medianOf(batch, Actor.SYSTEM), now);
            known.put(batch, last);
        }
        return last.median().isPresent() ? last.median().getAsDouble() : null;
    }
}
