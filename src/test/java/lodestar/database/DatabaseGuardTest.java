package lodestar.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database of the test run is the careless one that the guard exists for.
class DatabaseGuardTest {

    private final Map<String, Object> known = TestDatabase.properties();
    private final DriverManagerDataSource careless =
            new DriverManagerDataSource(
                    (String) known.get("lodestar.db.url"),
                    (String) known.get("lodestar.db.user"),
                    (String) known.get("lodestar.db.password"));

    @Test
    void a_database_that_can_lose_what_it_confirmed_is_refused() {
        assertThatThrownBy(() -> new DatabaseGuard(careless, true).check())
                .isInstanceOf(UnfitDatabase.class)
                .hasMessageContaining("fsync, full_page_writes, synchronous_commit are off");
    }

    @Test
    void tests_may_waive_it() {
        assertThatCode(() -> new DatabaseGuard(careless, false).check()).doesNotThrowAnyException();
    }

    @Test
    void a_database_that_cannot_be_reached_is_named_as_such() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none", "a", "b");
        assertThatThrownBy(() -> new DatabaseGuard(nowhere, true).check())
                .isInstanceOf(UnfitDatabase.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void an_address_of_another_kind_is_refused() {
        assertThatThrownBy(() ->
                        settings(Map.of("lodestar.db.url", "mysql://x", "lodestar.db.user", "a"))
                                .open())
                .isInstanceOf(UnfitDatabase.class)
                .hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void an_address_without_a_user_is_refused() {
        assertThatThrownBy(() -> settings(Map.of("lodestar.db.url", "jdbc:postgresql:x")).open())
                .isInstanceOf(UnfitDatabase.class)
                .hasMessageContaining("LODESTAR_DB_USER");
    }

    private static DatabaseSettings settings(Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return DatabaseSettings.from(environment);
    }
}
