package lodestar.booking.busy;

import java.util.concurrent.TimeUnit;
import lodestar.booking.busy.FetchFailed.Reason;

/// How much work one calendar may ask for: so many occurrences, and so long. A calendar that wants
/// more is refused as a whole.
final class Patience {

    private static final int STEPS = 400_000;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);

    private final long begun = System.nanoTime();
    private int left = STEPS;

    void step() {
        left--;
        if (left < 0 || System.nanoTime() - begun > LONGEST) {
            throw new FetchFailed(Reason.TOO_MUCH);
        }
    }
}
