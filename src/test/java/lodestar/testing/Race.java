package lodestar.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import lodestar.shared.Refused;

/// Lets several people do something at the same moment, round after round.
///
/// ```java
/// try (var race = new Race(16)) {
///     List<String> outcomes = race.round(n -> Race.outcome(() -> nominations.approve(id, null, by)));
/// }
/// ```
public final class Race implements AutoCloseable {

    private final int runners;
    private final ExecutorService threads;

    public Race(int runners) {
        this.runners = runners;
        this.threads = Executors.newFixedThreadPool(runners);
    }

    /// One round: every runner starts at the same moment; what each of them came back with.
    /// Anything thrown fails the test.
    public <T> List<T> round(IntFunction<T> act) {
        var start = new CyclicBarrier(runners);
        List<Future<T>> running = new ArrayList<>();
        for (int n = 0; n < runners; n++) {
            int runner = n;
            running.add(
                    threads.submit(() -> {
                        await(start);
                        return act.apply(runner);
                    }));
        }
        List<T> outcomes = new ArrayList<>();
        for (var each : running) {
            try {
                outcomes.add(each.get());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            } catch (ExecutionException broken) {
                throw new AssertionError("a runner fell", broken.getCause());
            }
        }
        return outcomes;
    }

    /// `done`, or the code of the refusal.
    public static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private static void await(CyclicBarrier start) throws InterruptedException {
        try {
            start.await();
        } catch (BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
