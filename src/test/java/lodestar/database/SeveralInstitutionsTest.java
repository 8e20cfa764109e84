package lodestar.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lodestar.LodestarTest;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Institution;
import lodestar.shared.Institutions;
import lodestar.shared.PublicAddress;
import lodestar.shared.Signatures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// One database, two institutions: `north` lives in a schema of its own and answers to
/// north.example.
@LodestarTest
class SeveralInstitutionsTest {

    private static final String MAIN = "http://localhost";
    private static final String NORTH = "http://north.example";
    private static final String FAMILY = "Zyxomma";
    private static final String ONLY = "Quuxhere";

    @Autowired private JdbcClient database;
    @Autowired private Institutions institutions;
    @Autowired private MockMvcTester pages;
    @Autowired private Signatures signatures;
    @Autowired private PublicAddress address;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private lodestar.testing.Institution records;
    private Institution north;

    @BeforeEach
    void both() {
        records = new lodestar.testing.Institution(database);
        north = institutions.named("north").orElseThrow();
    }

    private <T> T inNorth(Supplier<T> work) {
        try (var _ = north.enter()) {
            return work.get();
        }
    }

    private MvcTestResult open(String host, String path, Cookie session) {
        return pages.get().uri(host + path).cookie(session).exchange();
    }

    @Test
    void each_has_the_whole_schema_and_only_its_own_rows() {
        StudentId here = records.aStudent("Main", FAMILY);
        StudentId there = inNorth(() -> records.aStudent("North", FAMILY));

        assertThat(tables()).isEqualTo(inNorth(this::tables)).contains("person", "meeting");
        assertThat(students())
                .contains(here.value().toString())
                .doesNotContain(there.value().toString());
        assertThat(inNorth(this::students))
                .contains(there.value().toString())
                .doesNotContain(here.value().toString());
    }

    private List<String> tables() {
        return database.sql(
                        """
                        select table_name from information_schema.tables
                         where table_schema = current_schema() order by table_name
                        """)
                .query(String.class)
                .list();
    }

    private List<String> students() {
        return database.sql("select id::text from student").query(String.class).list();
    }

    @Test
    void who_is_signed_in_at_one_is_nobody_at_the_other() {
        Cookie session = inNorth(() -> records.session(records.anAdmin()));

        assertThat(open(NORTH, "/students", session)).hasStatus(200);
        assertThat(open(MAIN, "/students", session)).hasStatus(303);
    }

    @Test
    void a_record_of_one_is_not_there_for_an_admin_of_the_other() {
        StudentId here = records.aStudent("Main", FAMILY);
        Cookie session = inNorth(() -> records.session(records.anAdmin()));

        assertThat(open(NORTH, "/students/" + here.value(), session)).hasStatus(404);
    }

    @Test
    void no_page_of_one_shows_a_name_of_the_other() {
        records.aStudentIn(records.aBatch(records.aCourse(ONLY), ONLY), ONLY, ONLY);
        records.aTeacherOf(records.aCourse(ONLY));
        PersonId admin = inNorth(() -> records.anAdmin());
        Cookie session = inNorth(() -> records.session(admin));
        List<String> plain = plainPages();

        assertThat(plain).contains("/students", "/courses", "/batches.csv", "/journal");
        assertThat(plain)
                .allSatisfy(path ->
                        assertThat(open(NORTH, path, session).getResponse().getContentAsString())
                                .doesNotContain(ONLY));
        assertThat(open(MAIN, "/courses?q=" + ONLY, records.session(records.anAdmin())))
                .bodyText()
                .contains(ONLY);
    }

    private List<String> plainPages() {
        return handlers.getHandlerMethods().keySet().stream()
                .filter(each -> each.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(each -> each.getPatternValues().stream())
                .filter(path -> !path.contains("{"))
                .distinct()
                .toList();
    }

    @Test
    void numbers_settings_and_signatures_are_its_own() {
        database.sql("select nextval('meeting_number')").query(Long.class).single();

        assertThat(inNorth(() -> signatures.sign("test", "words")))
                .isNotEqualTo(signatures.sign("test", "words"));
        inNorth(() -> database.sql("update program set institution = 'Northern College'").update());
        assertThat(institutionName()).isNotEqualTo("Northern College");
        assertThat(inNorth(this::institutionName)).isEqualTo("Northern College");
        assertThat(inNorth(() -> address.of("/x"))).startsWith("http://north.example");
    }

    private String institutionName() {
        return database.sql("select institution from program").query(String.class).single();
    }

    @Test
    void requests_for_both_at_once_never_meet() throws InterruptedException {
        Cookie here = records.session(records.anAdmin());
        Cookie there = inNorth(() -> records.session(records.anAdmin()));
        StudentId student = inNorth(() -> records.aStudent("Both", FAMILY));
        String path = "/students/" + student.value();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers =
                    IntStream.range(0, 160)
                            .mapToObj(n ->
                                    threads.submit(() ->
                                            n % 2 == 0
                                                    ? open(NORTH, path, there)
                                                            .getResponse()
                                                            .getStatus()
                                                    : open(MAIN, path, here)
                                                                    .getResponse()
                                                                    .getStatus()
                                                            + 1000))
                            .toList();
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(answers.stream().map(Future::resultNow).distinct())
                    .containsExactlyInAnyOrder(200, 1404);
        }
    }

    @Test
    void a_connection_of_one_sees_no_other_schema_without_naming_it() {
        assertThat(
                        inNorth(() ->
                                database.sql("select current_setting('search_path')")
                                        .query(String.class)
                                        .single()))
                .doesNotContain("public")
                .contains("north");
    }
}
