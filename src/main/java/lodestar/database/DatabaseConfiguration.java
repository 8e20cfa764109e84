package lodestar.database;

import lodestar.shared.Institutions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/// Gives the pool the application's login of a database that is up to date.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DatabaseSettings databaseSettings(Environment environment) {
        return DatabaseSettings.from(environment);
    }

    @Bean
    SQLExceptionTranslator databaseFaults() {
        return new BusyFaults();
    }

    @Bean(destroyMethod = "close")
    Database database(
            DatabaseSettings settings,
            Institutions institutions,
            ObjectProvider<OpeningDatabase> opening) {
        OpeningDatabase begun = opening.getIfAvailable();
        return begun == null ? OpenDatabase.upToDate(settings, institutions) : begun.take();
    }

    @Bean
    JdbcConnectionDetails poolConnection(Database database) {
        return new PoolConnection(database.url(), database.application());
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
}
