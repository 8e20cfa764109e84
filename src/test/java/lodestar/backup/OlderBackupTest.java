package lodestar.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import lodestar.database.OpenDatabase;
import lodestar.database.OtherDatabase;
import lodestar.testing.Institution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A backup that an earlier release has made comes back, and is brought up to the present.
class OlderBackupTest {

    /// Before idempotency, tokens, the sealing of releases, history and webhooks had tables.
    private static final String EARLIER = "20261125.1601";

    @TempDir private Path folder;

    @Test
    void it_comes_back_at_its_own_schema_and_goes_on_at_the_present_one() throws SQLException {
        Path file = folder.resolve("earlier.zip");
        List<String> people;
        try (var database = open("earlier")) {
            database.migrateTo(EARLIER);
            people = filled(database);
            Manifest saved = new Backups(database, Clock.systemUTC()).write(file);
            assertThat(saved.schema()).isEqualTo(EARLIER);
            assertThat(saved.schema()).isNotEqualTo(database.knownSchemaVersion());
        }

        try (var database = open("present")) {
            new Backups(database, Clock.systemUTC()).restore(file);

            assertThat(database.schemaVersion()).isEqualTo(database.knownSchemaVersion());
            assertThat(database.migrate()).isEmpty();
            assertThat(people(database)).isEqualTo(people).hasSize(3);
            assertThat(percentages(database)).containsExactly("91.50");
            assertThat(count(database, "api_token")).isZero();
            assertThat(count(database, "webhook")).isZero();
        }
    }

    private static OpenDatabase open(String name) {
        return OpenDatabase.beside(OtherDatabase.environment(OtherDatabase.made(name)));
    }

    private static List<String> filled(OpenDatabase database) throws SQLException {
        try (var owner = database.asOwner()) {
            var institution =
                    new Institution(JdbcClient.create(new SingleConnectionDataSource(owner, true)));
            var course = institution.aCourse();
            institution.aGradebook(
                    institution.aStudentIn(institution.aBatch(course)), course, 91.5);
            institution.aTeacherOf(course);
            institution.anAdmin();
        }
        return people(database);
    }

    private static List<String> people(OpenDatabase database) throws SQLException {
        return all(
                database,
                "select id || ' ' || email || ' ' || roles::text from person order by id");
    }

    private static List<String> percentages(OpenDatabase database) throws SQLException {
        return all(
                database, "select round(percentage::numeric, 2)::text from gradebook_percentage");
    }

    private static int count(OpenDatabase database, String table) throws SQLException {
        return Integer.parseInt(all(database, "select count(*)::text from " + table).getFirst());
    }

    private static List<String> all(OpenDatabase database, String sql) throws SQLException {
        try (var owner = database.asOwner()) {
            return JdbcClient.create(new SingleConnectionDataSource(owner, true))
                    .sql(sql)
                    .query(String.class)
                    .list();
        }
    }
}
