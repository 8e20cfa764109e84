package lodestar.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.ZoneOffset;
import lodestar.shared.Institution;
import lodestar.shared.Institutions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells operators how long the oldest mail has been due without having gone out: the metric
/// `lodestar.outbox.age`, in seconds, of the institution that waits longest.
@Component
class OutboxAge implements MeterBinder {

    private final JdbcClient database;
    private final Institutions institutions;
    private final Clock clock;

    OutboxAge(JdbcClient database, Institutions institutions, Clock clock) {
        this.database = database;
        this.institutions = institutions;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lodestar.outbox.age", this, OutboxAge::longest)
                .baseUnit("seconds")
                .register(registry);
    }

    double longest() {
        double longest = 0;
        for (Institution each : institutions.all()) {
            try (var _ = each.enter()) {
                longest = Math.max(longest, seconds());
            }
        }
        return longest;
    }

    private double seconds() {
        return database.sql(
                        """
                        select greatest(0, coalesce(extract(epoch from :now - min(due_at)), 0))::float8
                          from notice_mail where state = 'WAITING'
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getDouble(1))
                .single();
    }
}
