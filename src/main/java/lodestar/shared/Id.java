package lodestar.shared;

import java.security.SecureRandom;
import java.util.UUID;

/// An id of one kind of record. A UUID of version 7, so that new rows lie side by side.
public interface Id {

    UUID value();

    /// A new id: 48 bits of milliseconds, 74 random bits (RFC 9562, section 5.7).
    static UUID next() {
        var random = Source.RANDOM;
        long high = (System.currentTimeMillis() << 16) | 0x7000 | (random.nextLong() & 0x0fff);
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// Holds the generator, which an interface cannot hide.
    final class Source {
        private static final SecureRandom RANDOM = new SecureRandom();

        private Source() {}
    }
}
