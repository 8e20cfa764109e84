package lodestar.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lodestar.LodestarTest;
import lodestar.testing.Institution;
import lodestar.testing.Program;
import lodestar.testing.Scene;
import lodestar.testing.Scene.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every way to fail is a problem with a code.
@LodestarTest
class ProblemsTest {

    @Autowired private MockMvcTester pages;
    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient database;

    private Institution institution;
    private Program admin;

    @BeforeEach
    void anAdmin() {
        institution = new Institution(database);
        admin = new Program(pages, institution.token(institution.anAdmin()));
    }

    private static void is(Program.Answer answer, int status, String code) {
        assertThat(answer.text()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.at("/detail")).isNotBlank().doesNotContain("refused.");
        assertThat(answer.at("/title")).isNotBlank();
        assertThat(answer.at("/type")).endsWith(code);
    }

    @Test
    void an_unknown_address() {
        is(admin.get("/api/nothing"), 404, "not-found");
        is(admin.get("/api"), 404, "not-found");
    }

    @Test
    void a_body_that_is_null_is_understood_by_no_operation() {
        var written =
                context
                        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .entrySet()
                        .stream()
                        .filter(each -> takesARecord(each.getValue()))
                        .toList();
        assertThat(written).hasSizeGreaterThan(20);
        for (var each : written) {
            var method = each.getKey().getMethodsCondition().getMethods().iterator().next();
            for (String path : each.getKey().getPatternValues()) {
                String address = path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
                var answer =
                        admin.send(HttpMethod.valueOf(method.name()), address, "null", Map.of());
                assertThat(answer.status()).as(method + " " + path).isEqualTo(400);
                is(answer, 400, "malformed");
            }
        }
    }

    private static boolean takesARecord(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .anyMatch(each ->
                        each.hasParameterAnnotation(RequestBody.class)
                                && each.getParameterType().isRecord());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/meetings?from=%2B292278994-08-17T07:12:55Z",
                "/api/meetings?to=-292275055-05-16T16:47:04Z",
                "/api/journal?from=%2B999999999-12-31",
                "/api/journal?to=%2B1000000000-12-31T23:59:59Z"
            })
    void a_time_that_nobody_means(String address) {
        is(admin.get(address), 400, "malformed");
    }

    @Test
    void a_wrong_method_says_which_are_right() {
        var answer = admin.delete("/api/courses");

        is(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void an_address_that_is_no_id() {
        is(admin.get("/api/courses/17"), 404, "not-found");
    }

    @Test
    void a_format_that_there_is_not() {
        is(
                admin.send(HttpMethod.GET, "/api/courses", "", Map.of("Accept", "text/html")),
                406,
                "not-acceptable");
    }

    @Test
    void content_of_another_kind() {
        is(
                admin.send(
                        HttpMethod.POST,
                        "/api/courses",
                        "code=CS1",
                        Map.of("Content-Type", "application/x-www-form-urlencoded")),
                415,
                "unsupported-media-type");
    }

    @Test
    void json_that_is_none() {
        is(admin.post("/api/courses", "{\"code\":"), 400, "malformed");
        is(admin.post("/api/courses", "{} trailing"), 400, "malformed");
        is(admin.post("/api/courses", ""), 400, "malformed");
    }

    @Test
    void an_unknown_field_is_named() {
        var answer = admin.post("/api/courses", "{\"code\":\"X\",\"nmae\":\"Y\"}");

        is(answer, 400, "unknown-field");
        assertThat(answer.at("/errors/0/field")).isEqualTo("nmae");
    }

    @Test
    void a_value_of_another_type_is_named() {
        for (String body :
                new String[] {
                    "{\"parentId\":\"seventeen\"}", "{\"parentId\":17}", "{\"parentId\":{}}"
                }) {
            var answer = admin.post("/api/courses", body);

            is(answer, 400, "wrong-type");
            assertThat(answer.at("/errors/0/field")).isEqualTo("parentId");
        }
        is(admin.post("/api/courses", "{\"code\":17}"), 400, "wrong-type");
        is(admin.post("/api/courses", "{\"code\":\"a\\u0000b\"}"), 400, "wrong-type");
    }

    @Test
    void a_parameter_that_makes_no_sense_is_named() {
        for (String wrong :
                new String[] {
                    "limit=many",
                    "limit=0",
                    "limit=-1",
                    "status=MAYBE",
                    "batch=7",
                    "total=some",
                    "after=nonsense"
                }) {
            var answer = admin.get("/api/nominations?" + wrong);

            is(answer, 400, "malformed");
            assertThat(answer.at("/errors/0/field")).isEqualTo(wrong.replaceFirst("=.*", ""));
        }
        is(admin.get("/api/meetings?from=yesterday"), 400, "malformed");
    }

    @Test
    void too_much() {
        is(
                admin.post("/api/courses", "{\"code\":\"" + "x".repeat(1 << 20) + "\"}"),
                413,
                "too-large");
    }

    @Test
    void invalid_fields_are_told_all_at_once() {
        var answer = admin.post("/api/batches", "{\"name\":\"Autumn\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .contains("code", "courseId", "startsOn", "endsOn");
    }

    @Test
    void a_needed_field_that_is_missing() {
        var course = institution.aCourse();

        var answer = admin.put("/api/courses/" + course.value(), "{\"code\":\"X\",\"name\":\"Y\"}");

        is(answer, 422, "required");
        assertThat(answer.at("/errors/0/field")).isEqualTo("version");
    }

    @Test
    void a_record_that_is_named_and_is_not_there() {
        var course =
                admin.post(
                        "/api/courses",
                        Map.of(
                                "code",
                                Institution.unique("C"),
                                "name",
                                "Y",
                                "parentId",
                                UUID.randomUUID()));
        var scene = new Scene(context);
        var nomination =
                admin.post(
                        "/api/nominations",
                        Map.of(
                                "facultyId",
                                scene.mentoring.tutor.value(),
                                "courseId",
                                scene.mentoring.course.value(),
                                "batchId",
                                scene.mentoring.batch.value(),
                                "candidateId",
                                scene.aCandidate().value(),
                                "focusAreaIds",
                                List.of(UUID.randomUUID())));

        is(course, 409, "course-missing");
        is(nomination, 409, "unknown-focus");
    }

    @Test
    void what_one_may_not_do() {
        var coordinator = new Program(pages, institution.token(institution.aCoordinator()));

        is(coordinator.post("/api/courses", "{\"code\":\"X\",\"name\":\"Y\"}"), 403, "forbidden");
    }

    @Test
    void a_foreign_record_looks_as_a_missing_one_does_byte_for_byte() {
        var scene = new Scene(context);
        var other = new Program(pages, scene.token(Who.OTHER_FACULTY));

        for (String kind : new String[] {"courses", "nominations", "allocations", "followups"}) {
            var id =
                    switch (kind) {
                        case "courses" -> scene.mentoring.course.value();
                        case "nominations" -> scene.aPending().value();
                        case "allocations" -> scene.allocation.value();
                        default -> scene.aFollowUp().value();
                    };
            var foreign = other.get("/api/" + kind + "/" + id);
            var missing = other.get("/api/" + kind + "/" + UUID.randomUUID());

            is(foreign, 404, "not-found");
            assertThat(foreign.text()).isEqualTo(missing.text());
        }
    }

    @Test
    void a_stale_version_comes_with_the_present_record() {
        var course = institution.aCourse();
        String address = "/api/courses/" + course.value();
        var read = admin.get(address);
        String code = read.at("/code");
        admin.put(address, Map.of("code", code, "name", "First", "version", 0));

        var stale = admin.put(address, Map.of("code", code, "name", "Second", "version", 0));

        is(stale, 409, "stale-version");
        assertThat(stale.at("/current/name")).isEqualTo("First");
        assertThat(stale.json().at("/current/version").asInt()).isEqualTo(1);
    }

    @Test
    void a_record_may_be_sent_back_as_it_was_read() {
        var course = institution.aCourse();
        String address = "/api/courses/" + course.value();

        var answer = admin.put(address, admin.get(address).text());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void the_sentence_is_in_the_language_that_was_asked_for() {
        var answer =
                admin.send(HttpMethod.GET, "/api/nothing", "", Map.of("Accept-Language", "de-DE"));

        is(answer, 404, "not-found");
        assertThat(answer.at("/detail")).isNotEqualTo(admin.get("/api/nothing").at("/detail"));
    }

    @Test
    void who_was_turned_away_is_in_the_journal() {
        var scene = new Scene(context);
        var foreign = scene.aPending();

        new Program(pages, scene.token(Who.OTHER_FACULTY))
                .get("/api/nominations/" + foreign.value());

        assertThat(
                        database.sql(
                                        """
                                        select outcome from journal
                                         where actor_id = ? and subject_id = ? and action = 'access.not-found'
                                        """)
                                .params(scene.otherFaculty.value(), foreign.value())
                                .query(String.class)
                                .list())
                .containsExactly("DENIED");
    }
}
