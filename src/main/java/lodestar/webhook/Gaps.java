package lodestar.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// When a message is tried again that a receiver did not take: eight tries over a day and more,
/// with the gaps that Standard Webhooks advises, each up to a tenth longer so that not all come at
/// once.
final class Gaps {

    private static final List<Duration> GAPS =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14));
    private static final Duration LONGEST = Duration.ofHours(24);

    static final int MOST_TRIES = GAPS.size() + 1;

    private Gaps() {}

    /// Empty when it was tried often enough.
    static Optional<Instant> next(int tries, @Nullable Instant asked, Instant now) {
        if (tries >= MOST_TRIES) {
            return Optional.empty();
        }
        Duration gap = GAPS.get(Math.clamp(tries - 1L, 0, GAPS.size() - 1));
        long more = ThreadLocalRandom.current().nextLong(gap.toMillis() / 10 + 1);
        Instant own = now.plus(gap).plusMillis(more);
        return Optional.of(asked != null && asked.isAfter(own) ? asked : own);
    }

    /// Until when a receiver asks to be left alone, a day at most: seconds, or a date of HTTP.
    static Optional<Instant> asked(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return Optional.empty();
        }
        String said = retryAfter.strip();
        return (said.matches("[0-9]{1,9}")
                        ? Optional.of(now.plusSeconds(Long.parseLong(said)))
                        : date(said))
                .map(at -> at.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : at)
                .filter(at -> at.isAfter(now));
    }

    private static Optional<Instant> date(String said) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeParseException senseless) {
            return Optional.empty();
        }
    }
}
