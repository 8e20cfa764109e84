package lodestar.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lodestar.LodestarTest;
import lodestar.testing.Institution;
import lodestar.testing.Program;
import lodestar.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    @Autowired private Effects effects;

    private final String key = UUID.randomUUID().toString();
    private final String code = Institution.unique("IDE");

    private Institution institution;
    private Program admin;

    @BeforeEach
    void anAdmin() {
        institution = new Institution(database);
        admin = new Program(pages, institution.token(institution.anAdmin()));
    }

    private Map<String, String> course(String name) {
        return Map.of("code", code, "name", name);
    }

    private int courses() {
        return database.sql("select count(*) from course where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    @Test
    void the_same_again_gives_the_same_answer_and_one_effect() {
        var first = admin.post("/api/courses", course("One"), KEY, key);
        var again = admin.post("/api/courses", course("One"), KEY, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/courses/" + first.at("/id"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(courses()).isOne();
    }

    @Test
    void without_a_key_the_second_is_a_second_act() {
        admin.post("/api/courses", course("One"));

        assertThat(admin.post("/api/courses", course("One")).status()).isEqualTo(409);
    }

    @Test
    void other_content_is_refused() {
        admin.post("/api/courses", course("One"), KEY, key);

        var other = admin.post("/api/courses", course("Two"), KEY, key);
        var elsewhere = admin.post("/api/focus-areas", course("One"), KEY, key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/code")).isEqualTo("idempotency-key-reused");
        assertThat(elsewhere.status()).isBetween(400, 422);
    }

    @Test
    void keys_of_two_people_do_not_meet() {
        var other = new Program(pages, institution.token(institution.anAdmin()));
        admin.post("/api/courses", course("One"), KEY, key);

        var answer =
                other.post(
                        "/api/courses",
                        Map.of("code", Institution.unique("IDE"), "name", "Two"),
                        KEY,
                        key);

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void a_refused_act_leaves_its_key_free() {
        var refused = admin.post("/api/courses", Map.of("name", "One"), KEY, key);
        var mended = admin.post("/api/courses", course("One"), KEY, key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(mended.status()).isEqualTo(201);
    }

    @Test
    void an_empty_key_is_refused() {
        var answer = admin.post("/api/courses", course("One"), KEY, " ");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("idempotency-key");
    }

    @Test
    void of_many_at_once_one_has_an_effect_and_all_get_its_answer() {
        try (var race = new Race(6)) {
            List<Program.Answer> answers =
                    race.round(n -> admin.post("/api/courses", course("One"), KEY, key));

            assertThat(answers).extracting(Program.Answer::status).containsOnly(201);
            assertThat(answers.stream().map(Program.Answer::text).collect(Collectors.toSet()))
                    .hasSize(1);
        }
        assertThat(courses()).isOne();
    }

    @Test
    void keys_are_forgotten_after_a_day() {
        admin.post("/api/courses", course("One"), KEY, key);
        database.sql(
                        "update idempotency_key set used_at = used_at - interval '25 hours' where key = ?")
                .param(key)
                .update();

        effects.forgetIdempotencyKeys().work().run();

        assertThat(
                        database.sql("select count(*) from idempotency_key where key = ?")
                                .param(key)
                                .query(Integer.class)
                                .single())
                .isZero();
    }
}
