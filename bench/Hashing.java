import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// What one password hash costs by itself, so that a sign-in can be judged without it. As many are
/// made at once as there are processors, as where people sign in: a hash fills 19 MiB, and two that
/// share the caches take longer than one.
final class Hashing {

    private static final int WARM_UP = 20;
    private static final int TIMES = 40;

    private Hashing() {}

    /// Processor milliseconds.
    static double milliseconds() throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        List<Callable<Double>> work = new ArrayList<>();
        for (int each = 0; each < processors; each++) {
            work.add(Hashing::ofThisThread);
        }
        double sum = 0;
        try (var threads = Executors.newFixedThreadPool(processors)) {
            for (var one : threads.invokeAll(work)) {
                sum += one.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (ExecutionException broken) {
            throw new IOException("hashing", broken.getCause());
        }
        return sum / processors;
    }

    private static double ofThisThread() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        var hasher = Institution.hasher();
        String hash = hasher.encode(Institution.PASSWORD);
        for (int time = 0; time < WARM_UP; time++) {
            hasher.matches(Institution.PASSWORD, hash);
        }
        long before = threads.getCurrentThreadCpuTime();
        for (int time = 0; time < TIMES; time++) {
            hasher.matches(Institution.PASSWORD, hash);
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e6 / TIMES;
    }
}
