package lodestar.calendar.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import lodestar.shared.Institution;

/// Keeps visitors from coming too often: so many times at once, and then one more each so often.
/// Remembers the last ten thousand, each institution's on their own.
final class Pace {

    private static final int REMEMBERED = 10_000;

    private final int atOnce;
    private final Duration oneMore;
    private final Map<String, Instant> emptyAt =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Pace(int atOnce, Duration oneMore) {
        this.atOnce = atOnce;
        this.oneMore = oneMore;
    }

    /// Whether the visitor may come now, which counts as a visit; one who is turned away does not
    /// wait the longer for it.
    synchronized boolean lets(String visitor, Instant now) {
        String key = Institution.current().name() + ' ' + visitor;
        Instant rested = emptyAt.getOrDefault(key, now);
        Instant from = rested.isBefore(now) ? now : rested;
        if (from.isAfter(now.plus(oneMore.multipliedBy(atOnce - 1L)))) {
            return false;
        }
        emptyAt.put(key, from.plus(oneMore));
        return true;
    }

    /// In seconds, for one who is turned away.
    long pause() {
        return oneMore.toSeconds();
    }
}
