package lodestar.academics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lodestar.LodestarTest;
import lodestar.people.Actor;
import lodestar.people.Seek;
import lodestar.testing.Institution;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A student is found by any word of their name in any script, and by the beginning of their
/// number.
@LodestarTest
class StudentSearchTest {

    @Autowired private JdbcClient database;
    @Autowired private StudentQueries students;
    @Autowired private TransactionTemplate transaction;
    private Institution institution;
    private Actor admin;
    private BatchId batch;

    @BeforeEach
    void open() {
        institution = new Institution(database);
        admin = institution.actor(institution.anAdmin());
        batch = institution.aBatch(institution.aCourse());
    }

    private List<String> found(String typed) {
        return students.options(Seek.of(typed), batch, admin).stream()
                .map(StudentQueries.Row::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Siobhán, O’Brien, siobhan",
        "Siobhán, O’Brien, o’bri",
        "Søren, Ångström, soren angstrom",
        "Søren, Ångström, ANGSTROM SØREN",
        "Aylin, Yılmaz, yilm",
        "芳, 王, 王芳",
        "芳, 王, 王",
        "さくら, 佐藤, 佐藤さくら",
        "유진, 김, 김유진",
        "Дарья, Кузнецова, кузнец",
        "Дарья, Кузнецова, КУЗНЕЦОВА ДАРЬЯ",
        "فاطمة, الزهراء, فاطمة",
        "अदिति, शर्मा, शर्मा",
        "Nguyễn, Thị Hồng, nguyen thi",
        "Ἑλένη, Παπαδοπούλου, παπαδ",
        "Ayodele, Adébáyọ̀, adebayo",
        "Zoe\u0308, Müller, zoë",
        "Björk, '', bj",
        "100%, Sure, 'sure'",
    })
    void finds(String given, String family, String typed) {
        institution.aStudentIn(batch, given, family);
        institution.aStudentIn(batch, "Xerxes", "Quux");
        assertThat(found(typed)).containsExactly((given + " " + family).strip());
    }

    @Test
    void digits_mean_the_beginning_of_a_number() {
        var student = institution.aStudentIn(batch, "Ana", "Seven");
        institution.aStudentIn(batch, "Ben", "Eight");
        String number = institution.number(student);
        assertThat(found(number)).containsExactly("Ana Seven");
        assertThat(found(number.toLowerCase(Locale.ROOT))).containsExactly("Ana Seven");
        assertThat(found("7" + number)).isEmpty();
    }

    @Test
    void wild_cards_are_letters() {
        institution.aStudentIn(batch, "Ana", "Plain");
        institution.aStudentIn(batch, "Under_score", "Plain");
        assertThat(found("%%%")).isEmpty();
        assertThat(found("___")).isEmpty();
        assertThat(found("er_sc")).containsExactly("Under_score Plain");
        assertThat(found("\\")).isEmpty();
    }

    @Test
    void whoever_has_left_is_not_offered() {
        var student = institution.aStudentIn(batch, "Gone", "Away");
        database.sql("update student set active = false where id = ?")
                .param(student.value())
                .update();
        assertThat(found("gone")).isEmpty();
    }

    @Test
    void no_text_breaks_the_search() throws IOException {
        for (String hostile : hostile()) {
            assertThat(found(hostile)).as(hostile).isEmpty();
        }
    }

    private static List<String> hostile() throws IOException {
        var own =
                List.of(
                        "'; drop table student; --",
                        "\\",
                        "%\\",
                        "\u0000",
                        "\ud83d",
                        "\u202eabc",
                        "a".repeat(5_000),
                        "$1",
                        ":sought",
                        "?",
                        "{}",
                        "\uffff");
        for (Path folder :
                List.of(Path.of("..", "shared", "data"), Path.of("..", "..", "shared", "data"))) {
            Path file = folder.resolve("hostile").resolve("blns.json");
            if (Files.exists(file)) {
                String json = Files.readString(file);
                return Stream.concat(
                                own.stream(),
                                json.lines()
                                        .map(String::strip)
                                        .filter(line -> line.startsWith("\""))
                                        .map(line -> line.replaceAll("^\"|\",?$", ""))
                                        .map(line -> Parser.unescapeEntities(line, false)))
                        .filter(each -> !Seek.of(each).isEmpty())
                        .toList();
            }
        }
        System.err.println("shared/data/hostile is not beside the checkout: own samples only");
        return own.stream().filter(each -> !Seek.of(each).isEmpty()).toList();
    }

    /// Names go by the trigram index and numbers by their own; a plan that reads everything would
    /// show here.
    @Test
    void a_search_uses_an_index() {
        String byName = plan("select id from person p where p.search like fold('%papadop%')");
        String byLetter = plan("select id from person p where p.search like fold('% 王芳%')");
        String byNumber =
                plan("select id from student s where lower(s.number) like lower('s-10%')");
        assertThat(byName).contains("person_by_search");
        assertThat(byLetter).contains("person_by_search");
        assertThat(byNumber).contains("student_by_number");
    }

    private String plan(String sql) {
        return transaction.execute(status -> {
            database.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    database.sql("explain " + sql).query((row, n) -> row.getString(1)).list());
        });
    }
}
