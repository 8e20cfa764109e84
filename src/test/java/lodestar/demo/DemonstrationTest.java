package lodestar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lodestar.access.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CollegeTest
class DemonstrationTest {

    @Autowired private JdbcClient database;
    @Autowired private Demonstration demonstration;
    @Autowired private SignIn signIn;

    @BeforeEach
    void the_college_is_there() {
        demonstration.fill();
    }

    @Test
    void the_college_has_its_courses_batches_faculty_and_students() {
        assertThat(count("course")).isEqualTo(3);
        assertThat(count("batch")).isEqualTo(6);
        assertThat(count("faculty")).isEqualTo(12);
        assertThat(count("student")).isEqualTo(240);
    }

    @Test
    void every_status_of_every_record_is_there() {
        assertThat(statuses("nomination").keySet())
                .containsExactly(
                        "APPROVED", "DRAFT", "PENDING", "REJECTED", "REVOKED", "WITHDRAWN");
        assertThat(statuses("allocation").keySet()).containsExactly("ACTIVE", "CLOSED", "PAUSED");
        assertThat(statuses("meeting").keySet())
                .containsExactly("CANCELLED", "DONE", "RESCHEDULED", "SCHEDULED");
        assertThat(statuses("followup").keySet())
                .containsExactly("COMPLETED", "DRAFT", "MISSED", "SCHEDULED");
    }

    @Test
    void a_second_start_adds_nothing() {
        List<Integer> before = counts();

        demonstration.fill();

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void everybody_who_is_named_can_sign_in() {
        for (var visitor : demonstration.visitors()) {
            assertThat(
                            signIn.enter(
                                    visitor.email(),
                                    Demonstration.PASSWORD,
                                    new SignIn.From("a test", "test")))
                    .as(visitor.email())
                    .isPresent();
        }
    }

    @Test
    void names_come_in_many_scripts() {
        List<String> names =
                database.sql("select family_name from person").query(String.class).list();

        for (var script :
                List.of(
                        Character.UnicodeScript.HAN,
                        Character.UnicodeScript.ARABIC,
                        Character.UnicodeScript.HEBREW,
                        Character.UnicodeScript.GREEK,
                        Character.UnicodeScript.CYRILLIC,
                        Character.UnicodeScript.HANGUL,
                        Character.UnicodeScript.THAI)) {
            assertThat(names)
                    .anyMatch(name ->
                            name.codePoints()
                                    .anyMatch(each -> Character.UnicodeScript.of(each) == script));
        }
    }

    private List<Integer> counts() {
        return List.of(
                count("person"),
                count("enrolment"),
                count("nomination"),
                count("allocation"),
                count("meeting"),
                count("followup"));
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private Map<String, Integer> statuses(String table) {
        var statuses = new TreeMap<String, Integer>();
        database.sql("select status, count(*) from " + table + " group by status")
                .query((row, n) -> statuses.put(row.getString(1), row.getInt(2)))
                .list();
        return statuses;
    }
}
