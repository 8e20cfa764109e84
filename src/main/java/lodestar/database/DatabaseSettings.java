package lodestar.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// What the operator said about the database.
///
/// @param home the folder of the embedded database
/// @param url the external database, or null for the embedded one
/// @param durable false only for tests: everything is lost with the process
/// @param shared whether to join a PostgreSQL that a running server of this home has already
///   started
/// @param newerIsWaived whether to go on with a schema that a newer release has changed
record DatabaseSettings(
        Path home,
        @Nullable String url,
        @Nullable Login owner,
        @Nullable Login application,
        boolean durable,
        boolean shared,
        boolean newerIsWaived) {

    static DatabaseSettings from(Environment environment) {
        Login application = login(environment, "lodestar.db.user", "lodestar.db.password");
        Login owner = login(environment, "lodestar.db.owner.user", "lodestar.db.owner.password");
        return new DatabaseSettings(
                Path.of(environment.getProperty("lodestar.home", "lodestar-data")),
                environment.getProperty("lodestar.db.url"),
                owner == null ? application : owner,
                application,
                environment.getProperty("lodestar.db.durable", Boolean.class, true),
                environment.getProperty("lodestar.db.shared", Boolean.class, false),
                environment.getProperty("lodestar.waive", "").contains("newer-schema"));
    }

    DatabaseSettings withShared(boolean sharing) {
        return new DatabaseSettings(home, url, owner, application, durable, sharing, newerIsWaived);
    }

    Database open() {
        if (url == null) {
            return EmbeddedPostgres.open(home, durable, shared);
        }
        if (application == null || owner == null) {
            throw new UnfitDatabase("LODESTAR_DB_URL is set: LODESTAR_DB_USER is needed too.");
        }
        return Database.external(url, owner, application);
    }

    private static @Nullable Login login(Environment environment, String user, String password) {
        String name = environment.getProperty(user);
        return name == null ? null : new Login(name, environment.getProperty(password, ""));
    }
}
