package lodestar.job;

import lodestar.shared.Recurring;
import org.springframework.stereotype.Component;

/// One turn of a job. The only place that calls a job's work.
@Component
final class Turn {

    void of(Recurring job) {
        job.work().run();
    }
}
