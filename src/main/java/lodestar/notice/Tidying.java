package lodestar.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Throws away what nobody asks for any more: mails that were sent or dropped after three months,
/// and those that never could be sent after one; notices after a year. A few thousand at a time.
@Component
class Tidying {

    private static final int AT_ONCE = 5_000;
    private static final Duration MONTH = Duration.ofDays(30);

    /// What is thrown away, and after how long.
    private record Old(String what, Duration after) {}

    private static final List<Old> OLD =
            List.of(
                    new Old("notice_mail where ended_at < :before", MONTH.multipliedBy(3)),
                    new Old("notice_mail where state = 'WAITING' and due_at < :before", MONTH),
                    new Old("notice where at < :before", MONTH.multipliedBy(12)),
                    new Old("notice_once where at < :before", MONTH.multipliedBy(12)));

    private final JdbcClient database;
    private final Clock clock;

    Tidying(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void run() {
        for (Old each : OLD) {
            int gone = AT_ONCE;
            while (gone == AT_ONCE) {
                gone = delete(each);
            }
        }
    }

    private int delete(Old old) {
        OffsetDateTime before = clock.instant().minus(old.after()).atOffset(ZoneOffset.UTC);
        String table = old.what().substring(0, old.what().indexOf(' '));
        return database.sql(
                        "delete from "
                                + table
                                + " where ctid in (select ctid from "
                                + old.what()
                                + " limit "
                                + AT_ONCE
                                + ")")
                .param("before", before)
                .update();
    }
}
