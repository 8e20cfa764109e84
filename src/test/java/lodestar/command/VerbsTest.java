package lodestar.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import lodestar.testing.Institution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/// Verbs that do one thing on a database, as an operator types them: 0 with an answer, 1 with a
/// sentence, 2 where they were called wrongly.
class VerbsTest {

    private static final Pattern TOKEN = Pattern.compile("lodestar_[\\w-]{43}");
    private static final String ADMIN = "ada@example.edu";

    private static Verbs verbs;
    private static JdbcClient database;

    @TempDir private Path folder;

    @BeforeAll
    static void an_empty_database_with_one_admin() {
        verbs = Verbs.onAnEmptyDatabase("verbs");
        var url = verbs.settings().get("LODESTAR_DB_URL");
        database =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                String.valueOf(url),
                                verbs.settings().get("LODESTAR_DB_OWNER_USER"),
                                verbs.settings().get("LODESTAR_DB_OWNER_PASSWORD")));
        assertThat(verbs.type("migrate").out()).contains("migrations were added");
        var again = verbs.type("migrate");
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("nothing was missing");
        var added =
                verbs.type(
                        "user",
                        "add",
                        "--email",
                        ADMIN,
                        "--family-name",
                        "Admin",
                        "--role",
                        "ADMIN");
        assertThat(added.exit()).isZero();
        assertThat(added.out().strip()).matches("http://localhost:8080/links/[\\w-]{43}");
    }

    @AfterAll
    static void as_before() {
        Verbs.end();
    }

    private static void isRefused(Verbs.Answer answer, String sentence) {
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).singleElement().asString().contains(sentence);
    }

    private static void isWrongUsage(Verbs.Answer answer) {
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isNotBlank();
    }

    @Test
    void accounts_are_listed_and_their_passwords_set_anew() {
        assertThat(verbs.type("user", "list").out()).contains(ADMIN + "\t", "\tADMIN\tno password");
        assertThat(verbs.type("user", "reset", ADMIN).out()).contains("/links/");
        isRefused(verbs.type("user", "reset", "nobody@example.edu"), "Nobody has the address");
        isRefused(
                verbs.type(
                        "user", "add", "--email", ADMIN, "--family-name", "A", "--role", "ADMIN"),
                "email:");
        isWrongUsage(
                verbs.type(
                        "user",
                        "add",
                        "--email",
                        "s@x.edu",
                        "--family-name",
                        "S",
                        "--role",
                        "STUDENT"));
        isWrongUsage(verbs.type("user", "add", "--email", "s@x.edu"));
        isWrongUsage(verbs.type("user"));
    }

    @Test
    void who_has_no_password_is_invited_once_a_week_unless_it_is_meant() {
        verbs.type(
                "user",
                "add",
                "--email",
                "cora@example.edu",
                "--family-name",
                "Counselor",
                "--role",
                "COUNSELOR");

        var invited = verbs.type("user", "invite", "--role", "COUNSELOR");

        assertThat(invited.exit()).isZero();
        assertThat(invited.out().strip())
                .matches("Counselor\tcora@example\\.edu\thttp://localhost:8080/links/[\\w-]{43}");
        isRefused(verbs.type("user", "invite", "--role", "COUNSELOR"), "Nobody without a password");
        assertThat(verbs.type("user", "invite", "--role", "COUNSELOR", "--again").out())
                .contains("cora@example.edu")
                .isNotEqualTo(invited.out());
        isWrongUsage(verbs.type("user", "invite", "--role", "NOBODY"));
    }

    @Test
    void a_token_is_shown_once_and_good_for_so_many_days() {
        var made = verbs.type("token", "create", "--user", ADMIN, "--days", "7", "--name", "Night");

        assertThat(made.exit()).isZero();
        assertThat(made.err()).isEmpty();
        assertThat(made.out().strip()).matches(TOKEN);
        assertThat(
                        database.sql(
                                        """
                                        select t.name || ' ' || round(extract(epoch from t.expires_at - now()) / 86400)
                                          from api_token t join person p on p.id = t.person_id
                                         where p.email = ? and t.token_hash = sha256(convert_to(?, 'UTF8'))
                                        """)
                                .params(ADMIN, made.out().strip())
                                .query(String.class)
                                .list())
                .containsExactly("Night 7");
        isRefused(verbs.type("token", "create", "--user", ADMIN, "--days", "367"), "366");
        isRefused(verbs.type("token", "create", "--user", "nobody@example.edu"), "Nobody has");
        isWrongUsage(verbs.type("token", "create"));
        isWrongUsage(verbs.type("token", "create", "--user", ADMIN, "--days", "many"));
        isWrongUsage(verbs.type("token"));
    }

    @Test
    void history_is_tried_and_then_brought_in_by_the_only_admin() throws Exception {
        var institution = new Institution(database);
        var course = institution.aCourse();
        var batch = institution.aBatch(course);
        var mentor = institution.aStudentIn(batch);
        institution.aGradebook(mentor, course, 91);
        Path file =
                Files.writeString(
                        folder.resolve("old.csv"),
                        """
                        name,faculty_id,course_id,batch_id,student_id,mentor_focus_id,reason_for_mentorship,status,colour
                        OLD1,%1$s,%2$s,%3$s,%4$s,Academic Guidance,Explains well,approve,red
                        OLD2,%1$s,%2$s,%3$s,%4$s,Academic Guidance,Explains well,hopeful,blue
                        """
                                .formatted(
                                        institution.email(institution.aTeacherOf(course)),
                                        institution.code(course),
                                        institution.code(batch),
                                        institution.number(mentor)));

        var tried = verbs.type("import", "history", file.toString(), "--dry-run", "--json");
        var report = JsonMapper.builder().build().readTree(tried.out());
        assertThat(tried.exit()).isZero();
        assertThat(report.get("kind").asString()).isEqualTo("nominations");
        assertThat(report.get("applied").asBoolean()).isFalse();
        assertThat(report.get("new").asInt()).as(tried.out()).isEqualTo(1);
        assertThat(report.at("/faults/0/row").asInt()).isEqualTo(3);
        assertThat(report.at("/faults/0/code").asString()).isEqualTo("history-status");
        assertThat(report.at("/ignored/0").asString()).isEqualTo("colour");
        assertThat(nominations()).isEmpty();

        var brought = verbs.type("import", "history", file.toString());
        assertThat(brought.exit()).isZero();
        assertThat(brought.out())
                .contains("old.csv: nominations, new 1, same 0, faulty 1", "row 3 status:")
                .endsWith("Applied.%n".formatted());
        assertThat(nominations()).containsExactly("APPROVED " + ADMIN);
        assertThat(
                        database.sql("select state || ' ' || title from exchange_import")
                                .query(String.class)
                                .list())
                .containsExactly("APPLIED old.csv");

        isRefused(
                verbs.type(
                        "import",
                        "history",
                        Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n").toString()),
                "file:");
        isRefused(verbs.type("import", "history", "gone.csv"), "gone.csv cannot be read");
        isWrongUsage(verbs.type("import", "history"));
        isWrongUsage(verbs.type("import"));
    }

    private static List<String> nominations() {
        return database.sql(
                        "select n.status || ' ' || p.email from nomination n join person p on p.id = n.decided_by")
                .query(String.class)
                .list();
    }
}
