package lodestar.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// A further database on the cluster of the test run, empty, with the same two roles.
public final class OtherDatabase {

    private static final Path HOME = Path.of("target", "test-home");

    private OtherDatabase() {}

    /// Made anew: what a verb needs to know to use it.
    public static Map<String, Object> made(String name) {
        Map<String, Object> properties = new HashMap<>(TestDatabase.properties());
        String url = properties.get("lodestar.db.url").toString();
        int at = url.lastIndexOf('/') + 1;
        try {
            Login superuser = Secrets.readIn(HOME).superuser();
            try (var connection =
                            DriverManager.getConnection(
                                    url.substring(0, at) + "postgres",
                                    superuser.user(),
                                    superuser.password());
                    var statement = connection.createStatement()) {
                statement.execute("drop database if exists " + name + " with (force)");
                statement.execute(
                        "create database "
                                + name
                                + " owner "
                                + properties.get("lodestar.db.owner.user"));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        properties.put("lodestar.db.url", url.substring(0, at) + name);
        return properties;
    }

    public static Environment environment(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return environment;
    }
}
