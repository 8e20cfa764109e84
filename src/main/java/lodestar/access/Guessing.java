package lodestar.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import lodestar.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Slows guessing down: a lock that grows with each wrong password, per account and per network
/// address. The database counts, so that guessing in parallel or at another node does not help.
@Component
class Guessing {

    static final int FREE_PER_ACCOUNT = 5;
    static final int FREE_PER_ADDRESS = 30;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FORGET = Duration.ofHours(24);

    private final JdbcClient database;
    private final Clock clock;

    Guessing(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// How long nobody is let in after so many failures: one minute after the last free one,
    /// doubled by each further.
    static Duration lock(int failures, int free) {
        int over = failures - free;
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration grown = Duration.ofMinutes(1L << Math.min(over, 6));
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }

    boolean isLocked(String address) {
        return database.sql("select 1 from guessing where address = ? and locked_until > ?")
                .params(address, clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> 1)
                .optional()
                .isPresent();
    }

    /// How long the address still has to wait; zero where it has not.
    Duration lockedFor(String address) {
        Instant now = clock.instant();
        return database.sql(
                        "select locked_until from guessing where address = ? and locked_until > ?")
                .params(address, now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    /// Counts a wrong password. Says whether it was the one that locks the account.
    boolean failed(@Nullable PersonId person, String address) {
        Instant now = clock.instant();
        boolean locks = false;
        if (person != null) {
            int failures =
                    database.sql(
                                    """
                                    update account set failures = failures + 1 where person_id = ? returning failures
                                    """)
                            .param(person.value())
                            .query((row, n) -> row.getInt(1))
                            .single();
            database.sql("update account set locked_until = ? where person_id = ?")
                    .params(until(now, lock(failures, FREE_PER_ACCOUNT)), person.value())
                    .update();
            locks = failures == FREE_PER_ACCOUNT;
        }
        int failures = count(address);
        database.sql("update guessing set locked_until = ? where address = ?")
                .params(until(now, lock(failures, FREE_PER_ADDRESS)), address)
                .update();
        return locks;
    }

    /// One more from there; how many it were within a day.
    int count(String address) {
        Instant now = clock.instant();
        return database.sql(
                        """
                        insert into guessing as g (address, failures, last_at) values (?, 1, ?)
                        on conflict (address) do update
                           set failures = case when g.last_at < ? then 1 else g.failures + 1 end,
                               last_at = excluded.last_at
                        returning failures
                        """)
                .params(
                        address,
                        now.atOffset(ZoneOffset.UTC),
                        now.minus(FORGET).atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    void succeeded(PersonId person) {
        database.sql(
                        """
                        update account set failures = 0, locked_until = null
                         where person_id = ? and failures > 0
                        """)
                .param(person.value())
                .update();
    }

    private static OffsetDateTime until(Instant now, Duration lock) {
        return now.plus(lock).atOffset(ZoneOffset.UTC);
    }
}
