package lodestar.allocation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.BatchQueries;
import lodestar.academics.CourseId;
import lodestar.allocation.ContextQueries;
import lodestar.allocation.NewAllocation;
import lodestar.allocation.Nominated;
import lodestar.people.Actor;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Completes what a program has left out of a new allocation, as the form of the page would.
@Component
class AllocationInputs {

    private final ContextQueries contexts;
    private final BatchQueries batches;
    private final Clock clock;

    AllocationInputs(ContextQueries contexts, BatchQueries batches, Clock clock) {
        this.contexts = contexts;
        this.batches = batches;
        this.clock = clock;
    }

    /// @throws Refused as `not-a-mentor` where nothing says which batch is meant, since no approval
    ///   stands
    NewAllocation complete(AllocationInput asked, Actor by) {
        BatchId batch = asked.batchId() == null ? context(asked, by).batch() : asked.batchId();
        return new NewAllocation(
                asked.mentorId(),
                asked.nominationId(),
                course(asked.courseId(), batch, by),
                batch,
                asked.facultyId(),
                asked.startsOn() == null
                        ? LocalDate.ofInstant(clock.instant(), by.zone())
                        : asked.startsOn(),
                asked.endsOn(),
                asked.menteeIds() == null ? List.of() : asked.menteeIds());
    }

    private Nominated context(AllocationInput asked, Actor by) {
        var found =
                asked.nominationId() == null
                        ? contexts.latest(asked.mentorId(), by)
                        : contexts.nominated(asked.nominationId(), by);
        return found.orElseThrow(() -> Refused.because(Problem.of("not-a-mentor").at("mentor")));
    }

    private CourseId course(@Nullable CourseId asked, BatchId batch, Actor by) {
        return asked != null
                ? asked
                : batches.show(batch, by)
                        .map(each -> each.course().id())
                        .orElseThrow(
                                () -> Refused.invalid(Problem.of("no-such-record").at("batch")));
    }
}
