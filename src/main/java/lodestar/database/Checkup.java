package lodestar.database;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A look at the database: what it is, what it could lose, who may do what, how old its schema is,
/// and whether its clock is ours. Changes nothing.
public final class Checkup {

    private static final Duration SAME_TIME = Duration.ofSeconds(2);
    private static final int CONNECTIONS = 30;

    private final OpenDatabase database;
    private final JdbcClient application;
    private final JdbcClient owner;
    private final Clock clock;

    public Checkup(OpenDatabase database, Clock clock) {
        this.database = database;
        this.application = JdbcClient.create(database.application());
        this.owner = JdbcClient.create(database.owner());
        this.clock = clock;
    }

    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        found.add(kind());
        found.add(version());
        found.add(durability());
        found.add(roles());
        found.add(rights());
        found.add(extensions());
        found.add(migrations());
        found.add(connections());
        found.add(time());
        return found;
    }

    private Finding kind() {
        return database.isEmbedded()
                ? Finding.fine(
                        "database.kind",
                        "Embedded, in %s.".formatted(database.home().toAbsolutePath()))
                : Finding.fine("database.kind", "External, as LODESTAR_DB_URL says.");
    }

    private Finding version() {
        int number = number("select current_setting('server_version_num')::int");
        String says = "PostgreSQL %d.%d.".formatted(number / 10_000, number % 10_000);
        return number / 10_000 < DatabaseGuard.OLDEST
                ? Finding.wrong(
                        "database.version",
                        says,
                        "Lodestar needs PostgreSQL %d or newer: upgrade the server."
                                .formatted(DatabaseGuard.OLDEST))
                : Finding.fine("database.version", says);
    }

    private Finding durability() {
        List<String> off = new DatabaseGuard(database.application(), true).settingsThatAreOff();
        return off.isEmpty()
                ? Finding.fine("database.durability", "What is confirmed is on the disk.")
                : Finding.wrong(
                        "database.durability",
                        "What is confirmed can be lost: off are %s."
                                .formatted(String.join(", ", off)),
                        "Switch them on in postgresql.conf, or for the role and database.");
    }

    private Finding roles() {
        boolean superuser =
                yes("select rolsuper from pg_roles where rolname = current_user", application);
        if (superuser) {
            return Finding.wrong(
                    "database.roles",
                    "Lodestar works as a superuser.",
                    "Make a role of its own for LODESTAR_DB_USER, and another for LODESTAR_DB_OWNER_USER.");
        }
        if (!database.hasTwoRoles()) {
            return Finding.warning(
                    "database.roles",
                    "One role both owns the tables and works with them: it can change what should only grow, such as the journal.",
                    "Name an owner by LODESTAR_DB_OWNER_USER and another role by LODESTAR_DB_USER.");
        }
        boolean makes = yes("select has_schema_privilege(current_schema(), 'create')", owner);
        return makes
                ? Finding.fine("database.roles", "An owner and an application role.")
                : Finding.wrong(
                        "database.roles",
                        "The owner may not make tables.",
                        "Give it the database: alter database … owner to ….");
    }

    /// That the application reads and writes every table, and owns none.
    private Finding rights() {
        if (database.schemaVersion().isEmpty()) {
            return Finding.fine("database.rights", "No tables yet.");
        }
        List<String> lacking =
                owner.sql(
                                """
                                select c.relname from pg_class c
                                where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                                  and c.relname <> 'flyway_schema_history'
                                  and not (has_table_privilege(?, c.oid, 'select')
                                           and has_table_privilege(?, c.oid, 'insert'))
                                order by 1
                                """)
                        .params(
                                database.applicationLogin().user(),
                                database.applicationLogin().user())
                        .query((row, n) -> row.getString(1))
                        .list();
        return lacking.isEmpty()
                ? Finding.fine("database.rights", "The application role has what it needs.")
                : Finding.wrong(
                        "database.rights",
                        "The application role lacks rights on %s."
                                .formatted(String.join(", ", lacking)),
                        "Run lodestar migrate: it grants them.");
    }

    private Finding extensions() {
        List<String> missing =
                owner.sql(
                                """
                                select wanted from unnest(array['btree_gist', 'pg_trgm', 'unaccent']) wanted
                                where not exists (select from pg_extension where extname = wanted) order by 1
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();
        if (missing.isEmpty()) {
            return Finding.fine("database.extensions", "btree_gist, pg_trgm and unaccent.");
        }
        boolean can = yes("select has_database_privilege(current_database(), 'create')", owner);
        String says = "Not there yet: %s.".formatted(String.join(", ", missing));
        return can
                ? Finding.fine("database.extensions", says + " The next start makes them.")
                : Finding.wrong(
                        "database.extensions",
                        says,
                        "As a superuser: create extension …, or let the owner create in the database.");
    }

    private Finding migrations() {
        Upgrade upgrade = database.upgrade();
        if (upgrade.isNewer()) {
            return Finding.wrong("database.migrations", upgrade.refusal(), "Start that release.");
        }
        List<String> failed = upgrade.failed();
        if (!failed.isEmpty()) {
            return Finding.wrong(
                    "database.migrations",
                    "Failed: %s.".formatted(String.join(", ", failed)),
                    "Restore the backup that was made before the upgrade, and report what the start says.");
        }
        List<String> pending = upgrade.pending();
        return pending.isEmpty()
                ? Finding.fine(
                        "database.migrations", "Up to date, schema %s.".formatted(upgrade.known()))
                : Finding.warning(
                        "database.migrations",
                        "%d to come, up to schema %s.".formatted(pending.size(), upgrade.known()),
                        "Make a backup; then the next start, or lodestar migrate, brings them.");
    }

    private Finding connections() {
        int most = number("select current_setting('max_connections')::int");
        return most < CONNECTIONS
                ? Finding.warning(
                        "database.connections",
                        "At most %d connections.".formatted(most),
                        "Each node takes 10, and 6 more for each further institution: raise max_connections.")
                : Finding.fine("database.connections", "At most %d.".formatted(most));
    }

    private Finding time() {
        Instant before = clock.instant();
        Instant theirs =
                application
                        .sql("select clock_timestamp()")
                        .query((row, n) -> row.getObject(1, Timestamp.class))
                        .single()
                        .toInstant();
        Instant after = clock.instant();
        Duration apart =
                Stream.of(Duration.between(theirs, before), Duration.between(after, theirs))
                        .filter(Duration::isPositive)
                        .findFirst()
                        .orElse(Duration.ZERO);
        return apart.compareTo(SAME_TIME) > 0
                ? Finding.wrong(
                        "clock",
                        "This machine's clock and the database's are %d s apart."
                                .formatted(apart.toSeconds()),
                        "Let both keep the time by NTP (chrony or systemd-timesyncd).")
                : Finding.fine("clock", "%s, as the database's.".formatted(before));
    }

    private int number(String sql) {
        return application.sql(sql).query(Integer.class).single();
    }

    private static boolean yes(String sql, JdbcClient client) {
        return client.sql(sql).query(Boolean.class).single();
    }
}
