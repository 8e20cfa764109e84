package lodestar.database;

import java.nio.file.Path;
import java.util.Map;
import lodestar.testing.Pseudo;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// One embedded PostgreSQL a test run, empty at its beginning and careless of the disk.
///
/// Contexts come to it as to an external one, so that several may use it; they sign in with the
/// same two roles as in earnest.
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path HOME = Path.of("target", "test-home");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test database", properties()));
    }

    /// What a context needs to know to use it.
    public static Map<String, Object> properties() {
        Database database = Running.DATABASE;
        return Map.of(
                "lodestar.home", HOME.toString(),
                "lodestar.db.url", database.url(),
                "lodestar.db.user", database.application().user(),
                "lodestar.db.password", database.application().password(),
                "lodestar.db.owner.user", database.owner().user(),
                "lodestar.db.owner.password", database.owner().password(),
                "lodestar.db.durable", "false");
    }

    private static final class Running {

        static final Database DATABASE = EmbeddedPostgres.open(HOME, false, false);

        static {
            Pseudo.write();
            Runtime.getRuntime().addShutdownHook(new Thread(DATABASE::close));
        }
    }
}
