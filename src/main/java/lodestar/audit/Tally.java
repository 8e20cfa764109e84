package lodestar.audit;

import io.micrometer.core.instrument.MeterRegistry;
import lodestar.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts every event by what was done and how it ended, for operators: `access.signed-in` are the
/// sign-ins. Who and to whom is the journal's alone.
@Component
final class Tally {

    private final MeterRegistry meters;

    Tally(MeterRegistry meters) {
        this.meters = meters;
    }

    @EventListener
    void count(DomainEvent event) {
        meters.counter("lodestar.acts", "action", event.action(), "outcome", event.outcome().name())
                .increment();
    }
}
