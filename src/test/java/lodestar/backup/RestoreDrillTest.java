package lodestar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lodestar.LodestarTest;
import lodestar.access.Accounts;
import lodestar.access.SignIn;
import lodestar.database.OpenDatabase;
import lodestar.database.OtherDatabase;
import lodestar.database.TestDatabase;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.shared.Institution;
import lodestar.shared.Signatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The drill: whatever the other tests have left is saved beside the running server, brought back
/// as another institution, and is the same there, row by row; and people sign in.
@LodestarTest
class RestoreDrillTest {

    private static final String PASSWORD = "harbour lights at seven";

    @Autowired private JdbcClient database;
    @Autowired private Accounts accounts;
    @Autowired private SignIn signIn;
    @Autowired private Signatures signatures;
    @TempDir private Path folder;

    private final Institution drill = new Institution("drill", List.of("drill.example"));

    @Test
    void what_was_saved_comes_back_the_same_and_people_sign_in() {
        var records = new lodestar.testing.Institution(database);
        records.aGradebook(records.aStudent("Zoë", "O'Néill\t\\N"), records.aCourse(), 91.5);
        PersonId admin = records.anAdmin();
        accounts.setPassword(accounts.link(admin, Actor.SYSTEM), PASSWORD);
        database.sql("select nextval('meeting_number')").query(Long.class).single();
        Path file = folder.resolve("drill.zip");

        try (OpenDatabase open =
                OpenDatabase.beside(OtherDatabase.environment(TestDatabase.properties()))) {
            Backups backups = new Backups(open, Clock.systemUTC());
            Map<String, String> before = content();
            Manifest saved = backups.write(file);
            assertThat(saved.rows()).isPositive();
            try (var _ = drill.enter()) {
                backups.restore(file);
                assertThat(content()).isEqualTo(before).containsKeys("person", "journal");
                assertThat(numbers()).isEqualTo(inMain(this::numbers));
                assertThat(signatures.sign("drill", "x"))
                        .isEqualTo(inMain(() -> signatures.sign("drill", "x")));
                assertThat(references()).isEqualTo(inMain(this::references));
                assertThat(
                                signIn.enter(
                                        records.email(admin),
                                        PASSWORD,
                                        new SignIn.From("a test", "drill")))
                        .isPresent();
                assertThatThrownBy(() -> database.sql("update journal set detail = 'x'").update())
                        .rootCause()
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> backups.restore(file))
                        .isInstanceOf(UnfitBackup.class)
                        .hasMessageContaining("not empty");
            }
        }
    }

    /// Rows and the sum of their digests, for each table: to sort the largest would take as long as
    /// a statement may.
    private Map<String, String> content() {
        Map<String, String> content = new TreeMap<>();
        List<String> tables =
                database.sql(
                                """
                                select relname from pg_class
                                where relnamespace = current_schema()::regnamespace
                                  and relkind = 'r' and relname <> 'flyway_schema_history'
                                """)
                        .query(String.class)
                        .list();
        for (String table : tables) {
            content.put(
                    table,
                    database.sql(
                                    "select count(*) || ' ' || coalesce(sum(('x' || md5(t::text))::bit(64)::bigint::numeric), 0) from "
                                            + table
                                            + " t")
                            .query(String.class)
                            .single());
        }
        return content;
    }

    private long numbers() {
        return database.sql("select nextval('meeting_number')").query(Long.class).single();
    }

    private List<String> references() {
        return database.sql(
                        """
                        select conname || ' ' || convalidated from pg_constraint
                        where connamespace = current_schema()::regnamespace and contype = 'f' order by 1
                        """)
                .query(String.class)
                .list();
    }

    private static <T> T inMain(java.util.function.Supplier<T> work) {
        try (var _ = Institution.MAIN.enter()) {
            return work.get();
        }
    }
}
