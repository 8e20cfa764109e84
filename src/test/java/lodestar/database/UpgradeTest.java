package lodestar.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lodestar.database.Finding.State;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An upgrade from an empty database, a newer schema, and what a look at both finds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeTest {

    private static final String LATER = "29991231.2359";

    private Map<String, Object> settings;

    @BeforeAll
    void anEmptyDatabase() {
        settings = OtherDatabase.made("upgrade");
        settings.put("lodestar.db.durable", "true");
    }

    @Test
    void a_database_is_found_wanting_then_brought_up_then_too_new() throws SQLException {
        try (OpenDatabase database = open(Map.of())) {
            assertThat(state(database, "database.migrations")).isEqualTo(State.WARNING);
            assertThat(database.migrate()).isNotEmpty().contains(database.knownSchemaVersion());
            assertThat(database.migrate()).isEmpty();
            assertThat(state(database, "database.migrations")).isEqualTo(State.FINE);
            assertThat(state(database, "database.rights")).isEqualTo(State.FINE);
            assertThat(state(database, "database.roles")).isEqualTo(State.FINE);
            assertThat(state(database, "database.durability")).isEqualTo(State.WRONG);
            assertThat(state(database, "clock")).isEqualTo(State.FINE);
        }
        try (OpenDatabase database = open(Map.of())) {
            takeRight(database);
            assertThat(state(database, "database.rights")).isEqualTo(State.WRONG);
            database.migrate();
            assertThat(state(database, "database.rights")).isEqualTo(State.FINE);
        }
        becomeNewer();
        try (OpenDatabase database = open(Map.of())) {
            assertThat(state(database, "database.migrations")).isEqualTo(State.WRONG);
            assertThatThrownBy(database::migrate)
                    .isInstanceOf(UnfitDatabase.class)
                    .hasMessageContaining("Start Lodestar 9.8.7 or newer");
        }
        try (OpenDatabase database = open(Map.of("lodestar.waive", "newer-schema"))) {
            assertThat(database.migrate()).isEmpty();
        }
    }

    @Test
    void a_clock_that_is_wrong_is_found() {
        Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-40));
        try (OpenDatabase database = open(Map.of())) {
            assertThat(new Checkup(database, slow).findings())
                    .filteredOn(each -> each.check().equals("clock"))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.state()).isEqualTo(State.WRONG);
                        assertThat(each.says()).contains("apart");
                        assertThat(each.advice()).contains("NTP");
                    });
        }
        assertThat(Instant.now(slow)).isBefore(Instant.now().minusSeconds(30));
    }

    private OpenDatabase open(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(more);
        return OpenDatabase.beside(OtherDatabase.environment(all));
    }

    private static State state(OpenDatabase database, String check) {
        List<Finding> findings = new Checkup(database, Clock.systemUTC()).findings();
        return findings.stream()
                .filter(each -> each.check().equals(check))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void takeRight(OpenDatabase database) throws SQLException {
        asOwner(database, "revoke insert on person from " + settings.get("lodestar.db.user"));
    }

    private void becomeNewer() throws SQLException {
        try (OpenDatabase database = open(Map.of())) {
            asOwner(
                    database,
                    """
                    insert into flyway_schema_history
                    select installed_rank + 1000, '%s', description, type, 'V29991231_2359__x.sql', checksum,
                           installed_by, installed_on, execution_time, true
                    from flyway_schema_history order by installed_rank desc limit 1;
                    insert into schema_release values ('%s', '9.8.7')
                    """
                            .formatted(LATER, LATER));
        }
    }

    private static void asOwner(OpenDatabase database, String sql) throws SQLException {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
