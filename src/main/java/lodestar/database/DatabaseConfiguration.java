package lodestar.database;

import java.util.Map;
import javax.sql.DataSource;
import lodestar.shared.Institution;
import lodestar.shared.Institutions;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Gives the pool the application's login and the migrations the owner's.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DatabaseSettings databaseSettings(Environment environment) {
        return DatabaseSettings.from(environment);
    }

    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings) {
        return settings.open();
    }

    @Bean
    JdbcConnectionDetails poolConnection(Database database) {
        return new PoolConnection(database.url(), database.application());
    }

    @Bean
    FlywayConnectionDetails migrationConnection(Database database) {
        return new MigrationConnection(database.url(), database.owner());
    }

    @Bean
    FlywayConfigurationCustomizer applicationRoleInMigrations(Database database) {
        return flyway -> flyway.placeholders(Map.of("app", quoted(database)));
    }

    @Bean
    FlywayMigrationStrategy guardedMigration(
            DataSource pool, DatabaseSettings settings, Institutions institutions) {
        return flyway -> {
            new DatabaseGuard(pool, settings.durable()).check();
            new Upgrade(flyway).run(settings.newerIsWaived());
            institutions.all().stream()
                    .filter(each -> !each.isMain())
                    .map(each -> schemaOf(each, flyway))
                    .forEach(other -> new Upgrade(other).run(settings.newerIsWaived()));
        };
    }

    /// The same migrations in the institution's own schema, which is made where it is missing.
    private static Flyway schemaOf(Institution institution, Flyway main) {
        return Flyway.configure(main.getConfiguration().getClassLoader())
                .configuration(main.getConfiguration())
                .defaultSchema(institution.name())
                .schemas(institution.name())
                .createSchemas(true)
                .load();
    }

    static String quoted(Database database) {
        String user = database.application().user();
        if (user.contains("'") || user.contains("\"")) {
            throw new UnfitDatabase("LODESTAR_DB_USER must not contain a quotation mark.");
        }
        return '"' + user + '"';
    }

    private record PoolConnection(String getJdbcUrl, Login login) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }

    private record MigrationConnection(String getJdbcUrl, Login login)
            implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }
}
