package lodestar.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Refuses a database that could lose what it has confirmed, or that is too old.
///
/// It asks as the application's role, because these settings can differ by role.
final class DatabaseGuard {

    static final int OLDEST = 15;
    private static final List<String> DURABILITY =
            List.of("fsync", "full_page_writes", "synchronous_commit");

    private final JdbcClient client;
    private final boolean durable;

    /// @param durable false waives durability, for tests
    DatabaseGuard(DataSource application, boolean durable) {
        this.client = JdbcClient.create(application);
        this.durable = durable;
    }

    void check() {
        int version = version();
        if (version / 10_000 < OLDEST) {
            throw new UnfitDatabase(
                    "Lodestar needs PostgreSQL %d or newer; this one is %d."
                            .formatted(OLDEST, version / 10_000));
        }
        List<String> off = settingsThatAreOff();
        if (durable && !off.isEmpty()) {
            throw new UnfitDatabase(
                    "This database can lose what it has confirmed: %s off. Switch on and start again."
                            .formatted(
                                    String.join(", ", off) + (off.size() == 1 ? " is" : " are")));
        }
    }

    private int version() {
        try {
            return client.sql("select current_setting('server_version_num')::int")
                    .query(Integer.class)
                    .single();
        } catch (CannotGetJdbcConnectionException e) {
            throw new UnfitDatabase(
                    "The database cannot be reached: " + e.getMostSpecificCause().getMessage(), e);
        }
    }

    List<String> settingsThatAreOff() {
        return client.sql(
                        """
                        select name from pg_settings
                        where name in (:names) and setting = 'off'
                        order by name
                        """)
                .param("names", DURABILITY)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
