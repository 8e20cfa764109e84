package lodestar.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lodestar.shared.Institution;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A pool of connections for each institution, opened when it is first needed. A connection belongs
/// to one schema for good, so that none ever shows one institution what is another's.
final class InstitutionPools extends DelegatingDataSource {

    private static final int MOST = 6;

    private final HikariDataSource main;
    private final Map<String, HikariDataSource> others = new ConcurrentHashMap<>();

    InstitutionPools(HikariDataSource main) {
        super(main);
        this.main = main;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Institution institution = Institution.current();
        return institution.isMain()
                ? main.getConnection()
                : others.computeIfAbsent(institution.name(), this::open).getConnection();
    }

    private HikariDataSource open(String schema) {
        var settings = new HikariConfig();
        main.copyStateTo(settings);
        String url = main.getJdbcUrl();
        settings.setJdbcUrl(url + (url.contains("?") ? '&' : '?') + "currentSchema=" + schema);
        settings.setPoolName(main.getPoolName() + '-' + schema);
        settings.setMaximumPoolSize(Math.min(MOST, main.getMaximumPoolSize()));
        settings.setMinimumIdle(0);
        settings.setIdleTimeout(60_000);
        return new HikariDataSource(settings);
    }

    void closeOthers() {
        others.values().forEach(HikariDataSource::close);
    }
}
