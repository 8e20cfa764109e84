package lodestar.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lodestar.booking.busy.Calendars;
import lodestar.booking.busy.FetchFailed;
import lodestar.shared.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes round the calendars elsewhere, each once an hour, a new one at once. A calendar that cannot
/// be fetched keeps the busy times that were known, and says why.
@Component
class BusyRounds {

    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration AHEAD = Duration.ofDays(190);
    private static final int MOST = 30;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Calendars calendars;
    private final Clock clock;

    BusyRounds(
            JdbcClient database,
            TransactionTemplate transaction,
            Calendars calendars,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.calendars = calendars;
        this.clock = clock;
    }

    private record Due(UUID owner, String address, ZoneId zone) {}

    void go() {
        go(calendars);
    }

    void go(Calendars by) {
        for (Due each : due()) {
            fetch(each, by);
        }
    }

    private List<Due> due() {
        return database.sql(
                        """
                        select c.student_id, c.address, p.zone
                          from busy_calendar c
                          join person p on p.id = c.student_id
                         where (c.tried_at is null or c.tried_at < ?) and p.active
                         order by c.tried_at nulls first
                         limit ?
                        """)
                .params(clock.instant().minus(AGAIN).atOffset(ZoneOffset.UTC), MOST)
                .query((row, n) ->
                        new Due(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                ZoneId.of(row.getString(3))))
                .list();
    }

    private void fetch(Due calendar, Calendars by) {
        Instant now = clock.instant();
        try {
            List<Busy> busy =
                    by.busy(
                            calendar.address(),
                            calendar.zone(),
                            now.minus(Duration.ofDays(1)),
                            now.plus(AHEAD));
            transaction.executeWithoutResult(status -> keep(calendar, busy, now));
        } catch (FetchFailed failed) {
            String why = failed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            database.sql(
                            "update busy_calendar set tried_at = ?, failure = ? where student_id = ? and address = ?")
                    .params(now.atOffset(ZoneOffset.UTC), why, calendar.owner(), calendar.address())
                    .update();
        }
    }

    /// Nothing where the owner has taken the address back meanwhile.
    private void keep(Due calendar, List<Busy> busy, Instant now) {
        int kept =
                database.sql(
                                """
                                update busy_calendar set tried_at = :now, fetched_at = :now, failure = null
                                 where student_id = :owner and address = :address
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("owner", calendar.owner())
                        .param("address", calendar.address())
                        .update();
        if (kept == 0) {
            return;
        }
        database.sql("delete from busy_time where student_id = ?").param(calendar.owner()).update();
        database.sql(
                        """
                        insert into busy_time (student_id, during)
                        select ?, tstzrange(each.starts, each.ends)
                          from unnest(?::timestamptz[], ?::timestamptz[]) as each (starts, ends)
                         where each.starts < each.ends
                        """)
                .params(
                        calendar.owner(),
                        busy.stream().map(each -> each.from().toString()).toArray(String[]::new),
                        busy.stream().map(each -> each.to().toString()).toArray(String[]::new))
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        Recurring busyCalendarJob(BusyRounds rounds) {
            return new Recurring("booking.calendars", Duration.ofMinutes(1), rounds::go);
        }
    }
}
