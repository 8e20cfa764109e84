package lodestar.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A second database on the cluster of the test run, for the fictional college alone: a roster that
/// is imported as a whole would retire the people of other tests.
public final class CollegeDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path HOME = Path.of("target", "test-home");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>(TestDatabase.properties());
        String url = properties.get("lodestar.db.url").toString();
        int name = url.lastIndexOf('/') + 1;
        create(
                url.substring(0, name) + "postgres",
                properties.get("lodestar.db.owner.user").toString());
        properties.put("lodestar.db.url", url.substring(0, name) + "college");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("college database", properties));
    }

    private static void create(String url, String owner) {
        try {
            Login superuser = Secrets.readIn(HOME).superuser();
            try (var connection =
                            DriverManager.getConnection(
                                    url, superuser.user(), superuser.password());
                    var statement = connection.createStatement()) {
                statement.execute("drop database if exists college");
                statement.execute("create database college owner " + owner);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
