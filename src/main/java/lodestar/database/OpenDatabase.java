package lodestar.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import lodestar.shared.Institution;
import lodestar.shared.Institutions;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database of the settings, opened by itself, without the rest of Lodestar: for looking at it,
/// saving it, filling it and bringing it up to date. What it gives is the institution's for whom
/// the thread works.
public final class OpenDatabase implements AutoCloseable {

    private final DatabaseSettings settings;
    private final Database database;

    private OpenDatabase(DatabaseSettings settings, Database database) {
        this.settings = settings;
        this.database = database;
    }

    /// Also where a server of the same home runs: it then joins that server's PostgreSQL.
    public static OpenDatabase beside(Environment environment) {
        return open(DatabaseSettings.from(environment).withShared(true));
    }

    /// Only where no server of the same home runs.
    public static OpenDatabase alone(Environment environment) {
        return open(DatabaseSettings.from(environment).withShared(false));
    }

    /// For a server: fit to be relied on, and each institution's schema as this release knows it.
    static Database upToDate(DatabaseSettings settings, Institutions institutions) {
        Database database = settings.open();
        boolean isFit = false;
        try {
            var open = new OpenDatabase(settings, database);
            open.checkDurability();
            for (Institution each : institutions.all()) {
                try (var _ = each.enter()) {
                    open.migrate();
                }
            }
            isFit = true;
            return database;
        } finally {
            if (!isFit) {
                database.close();
            }
        }
    }

    private static OpenDatabase open(DatabaseSettings settings) {
        return new OpenDatabase(settings, settings.open());
    }

    /// Without any time limit: for work on whole tables.
    public Connection asOwner() throws SQLException {
        Login owner = database.owner();
        return DriverManager.getConnection(url(), owner.user(), owner.password());
    }

    public boolean isEmbedded() {
        return settings.url() == null;
    }

    /// The folder of the embedded database.
    public Path home() {
        return settings.home();
    }

    /// Refuses a database that is too old, or could lose what it has confirmed.
    public void checkDurability() {
        new DatabaseGuard(application(), settings.durable()).check();
    }

    /// Brings the schema to this release's version; the versions that were added.
    public List<String> migrate() {
        return upgrade(flyway -> {}).run(settings.newerIsWaived());
    }

    /// Brings the schema to just this version.
    public void migrateTo(String version) {
        flyway(flyway -> flyway.target(version)).migrate();
    }

    /// The version that the schema has; empty before its first migration.
    public String schemaVersion() {
        return upgrade(flyway -> {}).present();
    }

    /// The newest version that this release knows.
    public String knownSchemaVersion() {
        return upgrade(flyway -> {}).known();
    }

    Upgrade upgrade() {
        return upgrade(flyway -> {});
    }

    DataSource application() {
        return source(database.application());
    }

    DataSource owner() {
        return source(database.owner());
    }

    Login applicationLogin() {
        return database.application();
    }

    boolean hasTwoRoles() {
        return !database.owner().user().equals(database.application().user());
    }

    private DataSource source(Login login) {
        return new DriverManagerDataSource(url(), login.user(), login.password());
    }

    private Upgrade upgrade(Consumer<FluentConfiguration> more) {
        return new Upgrade(flyway(more));
    }

    private Flyway flyway(Consumer<FluentConfiguration> more) {
        Institution here = Institution.current();
        FluentConfiguration flyway =
                Flyway.configure()
                        .dataSource(
                                database.url(),
                                database.owner().user(),
                                database.owner().password())
                        .locations("classpath:db/migration")
                        .validateMigrationNaming(true)
                        .placeholders(Map.of("app", quoted(database)));
        if (!here.isMain()) {
            flyway.defaultSchema(here.name()).schemas(here.name()).createSchemas(true);
        }
        more.accept(flyway);
        return flyway.load();
    }

    private static String quoted(Database database) {
        String user = database.application().user();
        if (user.contains("'") || user.contains("\"")) {
            throw new UnfitDatabase("LODESTAR_DB_USER must not contain a quotation mark.");
        }
        return '"' + user + '"';
    }

    private String url() {
        Institution here = Institution.current();
        String url = database.url();
        return here.isMain()
                ? url
                : url + (url.contains("?") ? '&' : '?') + "currentSchema=" + here.name();
    }

    @Override
    public void close() {
        database.close();
    }
}
