package lodestar.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// How fast a token may go: so many requests in a minute by the clock, on each node. Generous: it
/// stops a loop gone wild, never an honest program.
final class Pace {

    static final int A_MINUTE = 6_000;

    private static final int MOST_TOKENS = 10_000;

    private final ConcurrentMap<UUID, Spent> spent = new ConcurrentHashMap<>();

    private record Spent(long minute, int requests) {}

    /// How long the token has to wait; zero where it may go on. The ids of tokens are unique over
    /// all institutions.
    Duration wait(UUID token, Instant now) {
        long minute = now.getEpochSecond() / 60;
        if (spent.size() >= MOST_TOKENS) {
            spent.values().removeIf(each -> each.minute() < minute);
        }
        var mine =
                spent.merge(
                        token,
                        new Spent(minute, 1),
                        (before, one) ->
                                before.minute() == minute
                                        ? new Spent(minute, before.requests() + 1)
                                        : one);
        return mine.requests() <= A_MINUTE
                ? Duration.ZERO
                : Duration.ofSeconds((minute + 1) * 60 - now.getEpochSecond());
    }
}
