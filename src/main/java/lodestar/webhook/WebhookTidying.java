package lodestar.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Throws away messages after a month, whatever became of them. A few thousand at a time.
@Component
class WebhookTidying {

    static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 5_000;

    private final JdbcClient database;
    private final Clock clock;

    WebhookTidying(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void run() {
        int gone = AT_ONCE;
        while (gone == AT_ONCE) {
            gone = delete();
        }
    }

    private int delete() {
        OffsetDateTime before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        return database.sql(
                        """
                        delete from webhook_delivery
                         where ctid in (select ctid from webhook_delivery where since < :before limit 5000)
                        """)
                .param("before", before)
                .update();
    }
}
