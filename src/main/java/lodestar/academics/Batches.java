package lodestar.academics;

import static lodestar.people.Action.MANAGE_RECORDS;

import java.util.Objects;
import lodestar.people.Actor;
import lodestar.shared.Checks;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens batches and keeps them. A batch with students stays in its course: grades and nominations
/// hang on it.
@Service
@Transactional
public class Batches {

    private final BatchRepository batches;
    private final ApplicationEventPublisher events;

    Batches(BatchRepository batches, ApplicationEventPublisher events) {
        this.batches = batches;
        this.events = events;
    }

    public BatchId open(BatchDetails details, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        check(details);
        var batch = batches.save(Batch.opened(details));
        say(by, "batch.opened", batch);
        return batch.id();
    }

    /// @param version of the record that was read; a later one is not overwritten
    public void describe(BatchId id, int version, BatchDetails details, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        check(details);
        var batch = find(id);
        Refused.refuseUnless(Objects.equals(batch.version(), version), "stale-version");
        if (!batch.course().equals(details.course()) && batches.hasStudents(id.value())) {
            throw Refused.invalid(Problem.of("batch-has-students").at("course"));
        }
        say(by, "batch.changed", batches.save(batch.described(details)));
    }

    /// Says that it is in use again, or no longer.
    public void activate(BatchId id, boolean isActive, Actor by) {
        by.mustBeAllowed(MANAGE_RECORDS);
        var batch = batches.save(find(id).active(isActive));
        say(by, isActive ? "batch.activated" : "batch.deactivated", batch);
    }

    private static void check(BatchDetails details) {
        var checks = new Checks();
        details.check(checks);
        checks.refuse();
    }

    private Batch find(BatchId id) {
        return batches.findById(id).orElseThrow(NotFound::new);
    }

    private void say(Actor by, String what, Batch batch) {
        events.publishEvent(new RecordChanged(by.id(), what, batch.id(), null, batch.code()));
    }
}
