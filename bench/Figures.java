import java.util.Arrays;

/// What a number of clients saw of a page, and what it cost.
///
/// @param nanos how long each request took
/// @param failed requests that did not answer as they should
record Figures(int clients, double seconds, long[] nanos, long bytes, int failed, Cpu cpu) {

    Figures {
        Arrays.sort(nanos);
    }

    int requests() {
        return nanos.length;
    }

    double aSecond() {
        return requests() / seconds;
    }

    /// The time in milliseconds within which this share of the requests was answered.
    double within(double share) {
        return requests() == 0
                ? 0
                : nanos[(int) Math.min(requests() - 1L, (long) (requests() * share))] / 1e6;
    }

    double jvm() {
        return (double) cpu.jvm() / requests();
    }

    double postgres() {
        return (double) cpu.postgres() / requests();
    }

    double bytesEach() {
        return (double) bytes / requests();
    }
}
