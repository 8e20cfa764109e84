package lodestar.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import lodestar.shared.Institutions;
import lodestar.shared.Mailing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells operators how long the oldest mail has been due without having gone out: the metric
/// `lodestar.outbox.age`, in seconds, of the institution that waits longest. Nothing is late where
/// no mail server is set: there mail is noted and not meant to go out.
@Component
class OutboxAge implements MeterBinder {

    private final JdbcClient database;
    private final Institutions institutions;
    private final BooleanSupplier isSent;
    private final Clock clock;

    @Autowired
    OutboxAge(JdbcClient database, Institutions institutions, Mailing mailing, Clock clock) {
        this(database, institutions, mailing::isSet, clock);
    }

    /// @param isSent whether mail goes out at all
    OutboxAge(JdbcClient database, Institutions institutions, BooleanSupplier isSent, Clock clock) {
        this.database = database;
        this.institutions = institutions;
        this.isSent = isSent;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lodestar.outbox.age", this, OutboxAge::longest)
                .baseUnit("seconds")
                .register(registry);
    }

    double longest() {
        return isSent.getAsBoolean() ? institutions.largest(this::seconds) : 0;
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
