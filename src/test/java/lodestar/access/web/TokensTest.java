package lodestar.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import lodestar.LodestarTest;
import lodestar.people.PersonId;
import lodestar.testing.Institution;
import lodestar.testing.Program;
import lodestar.testing.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class TokensTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;

    private Institution institution;
    private PersonId person;

    @BeforeEach
    void somebody() {
        institution = new Institution(database);
        person = institution.aCoordinator();
    }

    @Test
    void a_token_from_the_profile_page_is_shown_once_and_lets_a_program_in() {
        var reader = new Reader(pages, institution.session(person));

        var form = reader.open("/profile/tokens");
        var made = reader.send(form, "name", "Timetable", "days", "30");
        assertThat(reader.send(form, "name", "Timetable", "days", "30").location())
                .as("the same form again makes no other token")
                .isEqualTo("/profile/tokens");
        assertThat(reader.open("/profile/tokens").html().select("form[action$=revocation]"))
                .hasSize(1);
        String token = made.html().select("#token").val();

        assertThat(new Program(pages, token).get("/api/me").at("/id"))
                .isEqualTo(person.value().toString());
        assertThat(reader.open("/profile/tokens").html().html())
                .contains("Timetable")
                .doesNotContain(token);
        assertThat(
                        database.sql("select count(*) from api_token t where t::text like ?")
                                .param("%" + token + "%")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void a_token_without_a_name_is_refused_with_what_was_chosen_kept() {
        var reader = new Reader(pages, institution.session(person));

        var again = reader.send(reader.open("/profile/tokens"), "name", " ", "days", "180");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text(".errors")).isNotBlank();
        assertThat(again.value("days")).isEqualTo("180");
    }

    @Test
    void without_a_token_the_answer_says_how_to_send_one() {
        var answer = new Program(pages, "").get("/api/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.at("/code")).isEqualTo("unauthorized");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.response().getCookies()).isEmpty();
    }

    @Test
    void a_session_cookie_opens_no_door_for_programs() {
        var answer = pages.get().uri("/api/me").cookie(institution.session(person)).exchange();

        assertThat(answer).hasStatus(401);
    }

    @Test
    void a_person_who_is_shut_out_has_no_token_that_works() {
        var program = new Program(pages, institution.token(person));
        assertThat(program.get("/api/me").status()).isEqualTo(200);

        institution.deactivate(person);

        assertThat(program.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void an_expired_token_does_not_work() {
        String token = institution.token(person);
        database.sql(
                        """
                        update api_token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'
                         where person_id = ?
                        """)
                .param(person.value())
                .update();

        assertThat(new Program(pages, token).get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void an_ended_token_does_not_work_and_is_listed_no_more() {
        var program = new Program(pages, institution.token(person));
        var reader = new Reader(pages, institution.session(person));

        reader.press(reader.open("/profile/tokens"), "form[action$=revocation]");

        assertThat(program.get("/api/me").status()).isEqualTo(401);
        assertThat(reader.open("/profile/tokens").has("form[action$=revocation]")).isFalse();
    }

    @Test
    void an_admin_ends_the_tokens_of_others() {
        var program = new Program(pages, institution.token(person));
        var admin = new Reader(pages, institution.session(institution.anAdmin()));

        admin.press(
                admin.open("/accounts/" + person.value() + "/tokens"), "form[action$=revocation]");

        assertThat(program.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void somebody_else_cannot_end_a_token() {
        institution.token(person);
        var token =
                database.sql("select id::text from api_token where person_id = ?")
                        .param(person.value())
                        .query(String.class)
                        .single();
        var other = new Reader(pages, institution.session(institution.aCoordinator()));

        var answer =
                other.post("/profile/tokens/revocation", Map.of("token", new String[] {token}));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void its_last_use_is_written_down_once_a_minute() {
        var program = new Program(pages, institution.token(person));
        program.get("/api/me");
        var first = used();

        program.get("/api/me");

        assertThat(first).isNotNull();
        assertThat(used()).isEqualTo(first);
    }

    @Test
    void wrong_tokens_slow_an_address_down_and_right_ones_go_on() {
        var right = Map.of("Authorization", "Bearer " + institution.token(person));
        String address = Institution.unique("10.0.0");
        for (int i = 0; i < 30; i++) {
            assertThat(status("Bearer wrong" + i, address)).isEqualTo(401);
        }

        var late =
                pages.get()
                        .uri("/api/me")
                        .header("Authorization", "Bearer wrong")
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .exchange();

        assertThat(late).hasStatus(429);
        assertThat(Integer.parseInt(late.getResponse().getHeader("Retry-After"))).isPositive();
        assertThat(status(right.get("Authorization"), address)).isEqualTo(200);
    }

    @Test
    void the_journal_knows_who_made_a_token() {
        var reader = new Reader(pages, institution.session(person));

        reader.send(reader.open("/profile/tokens"), "name", "Timetable", "days", "30");

        assertThat(
                        database.sql("select action from journal where actor_id = ? order by seq")
                                .param(person.value())
                                .query(String.class)
                                .list())
                .contains("access.token-made");
    }

    private int status(String authorization, String address) {
        return pages.get()
                .uri("/api/me")
                .header("Authorization", authorization)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange()
                .getResponse()
                .getStatus();
    }

    private OffsetDateTime used() {
        return database.sql("select last_used_at from api_token where person_id = ?")
                .param(person.value())
                .query(OffsetDateTime.class)
                .single();
    }
}
