package lodestar.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.ZoneOffset;
import lodestar.shared.Institutions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells operators how long the oldest message to an active receiver has waited without being
/// taken: the metric `lodestar.webhooks.age`, in seconds, of the institution that waits longest.
@Component
class WebhookAge implements MeterBinder {

    private final JdbcClient database;
    private final Institutions institutions;
    private final Clock clock;

    WebhookAge(JdbcClient database, Institutions institutions, Clock clock) {
        this.database = database;
        this.institutions = institutions;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lodestar.webhooks.age", this, WebhookAge::longest)
                .baseUnit("seconds")
                .register(registry);
    }

    double longest() {
        return institutions.largest(this::seconds);
    }

    private double seconds() {
        return database.sql(
                        """
                        select greatest(0, coalesce(extract(epoch from :now - min(d.since)), 0))::float8
                          from webhook w
                          join webhook_delivery d on d.webhook_id = w.id and d.state = 'WAITING'
                         where w.status = 'ACTIVE'
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getDouble(1))
                .single();
    }
}
