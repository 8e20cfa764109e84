package lodestar.job;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import lodestar.shared.Institution;
import lodestar.shared.Institutions;
import lodestar.shared.Recurring;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One turn of a job, for one institution after the other. The only place that calls a job's work.
/// What fails for one institution is still done for the others, and is thrown at the end.
@Component
final class Turn {

    private final Institutions institutions;

    Turn(Institutions institutions) {
        this.institutions = institutions;
    }

    void of(Recurring job) {
        IllegalStateException failure = null;
        for (Institution one : institutions.all()) {
            Throwable cause = failureOf(job, one);
            if (cause == null) {
                continue;
            }
            if (failure == null) {
                failure = new IllegalStateException(one.name(), cause);
            } else {
                failure.addSuppressed(cause);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable Throwable failureOf(Recurring job, Institution one) {
        var work = new FutureTask<@Nullable Void>(job.work(), null);
        Timer.Sample time = Timer.start();
        String outcome = "FAILED";
        try (var _ = one.enter()) {
            work.run();
            work.get();
            outcome = "DONE";
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return ended;
        } finally {
            time.stop(Metrics.timer("lodestar.jobs", "job", job.name(), "outcome", outcome));
        }
    }
}
