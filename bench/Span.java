import java.time.Duration;

/// How long to ask: for a time, then on until there were enough requests for a figure, but no longer
/// than one has patience on a busy machine, and no more often than the records last.
record Span(Duration time, int atLeast, Duration patience, int atMost) {

    private static final int LIMIT = 1_000_000;

    static Span of(Duration time) {
        return new Span(time, 0, time, LIMIT);
    }

    Span untilEnough(int requests) {
        return new Span(time, requests, time.multipliedBy(5), atMost);
    }

    /// Leaves records for the other passes of an act.
    Span sharing(Page page, double part) {
        boolean isEndless = page.supply() == Page.ENDLESS;
        return isEndless
                ? this
                : new Span(time, atLeast, patience, Math.max(1, (int) (page.supply() * part)));
    }
}
