package lodestar.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the time in the microseconds that the database keeps, so that what was written equals what
/// is read.
@Configuration(proxyBeanMethods = false)
public class Time {

    /// A point in time at which some work pretends to happen: the fictional college has a past, and
    /// tests cannot wait. Bound only around such work, never for a request.
    public static final ScopedValue<Instant> PRETENDED = ScopedValue.newInstance();

    @Bean
    Clock clock() {
        return new Ticking(ZoneId.of("UTC"));
    }

    private static final class Ticking extends Clock {

        private final ZoneId zone;

        private Ticking(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return (PRETENDED.isBound() ? PRETENDED.get() : Instant.now())
                    .truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Ticking(other);
        }
    }
}
