import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// What one password hash costs by itself, so that a sign-in can be judged without it.
final class Hashing {

    private static final int WARM_UP = 10;
    private static final int TIMES = 20;

    private Hashing() {}

    /// Processor milliseconds.
    static double milliseconds() {
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
