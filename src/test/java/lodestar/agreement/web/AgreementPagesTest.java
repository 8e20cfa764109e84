package lodestar.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lodestar.LodestarTest;
import lodestar.shared.Id;
import lodestar.testing.FollowingUp;
import lodestar.testing.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/// In transactions that are rolled back: a new text would be everybody's.
@LodestarTest
@Transactional
class AgreementPagesTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    private FollowingUp pair;

    @BeforeEach
    void two_begin() {
        pair = new FollowingUp(database);
    }

    @Test
    void a_mentee_reads_and_accepts_and_comes_home() {
        var mentee = as(pair.mentee);
        var page = mentee.open("/agreement");
        assertThat(page.text("main .text")).contains("What stays between you");
        assertThat(page.text("main form")).contains(name(pair.mentor));
        assertThat(page.text("aside")).contains("You: not yet", "The other: not yet");
        var done = mentee.press(page, "form[action$=acceptance]");
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).isEqualTo("/");
        var after = mentee.open("/agreement");
        assertThat(after.has("main form")).isFalse();
        assertThat(as(pair.mentor).open("/agreement").text("aside"))
                .doesNotContain("The other: not yet");
    }

    @Test
    void everybody_reads_the_text_and_nobody_without_a_mentorship_is_asked() {
        for (Id person :
                new Id[] {
                    pair.mentoring.aStudent(),
                    pair.mentoring.tutor,
                    pair.mentoring.reviewer,
                    pair.institution().aCounselor(),
                    pair.institution().anAdmin()
                }) {
            var page = as(person).open("/agreement");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.has("main form")).isFalse();
            assertThat(as(person).open("/agreement/first-meeting").text("main"))
                    .contains("One small next step");
        }
        assertThat(as(pair.mentee).open("/agreement?version=99").status()).isEqualTo(404);
        var refused =
                as(pair.mentoring.aStudent())
                        .post("/agreement/acceptance", Map.of("version", new String[] {"1"}));
        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void staff_and_the_supervisor_see_the_state_on_the_allocation() {
        String address = "/allocations/" + pair.allocation.value();
        assertThat(as(pair.mentoring.reviewer).open(address).text("tbody"))
                .contains("Agreement: nobody has accepted");
        var mentor = as(pair.mentor);
        mentor.press(mentor.open("/agreement"), "form[action$=acceptance]");
        assertThat(as(pair.mentoring.tutor).open(address).text("tbody"))
                .contains("Agreement: mentee has not accepted");
    }

    @Test
    void an_admin_writes_a_new_version_and_earlier_ones_stay_readable() {
        var admin = as(pair.institution().anAdmin());
        var form = admin.open("/agreement/texts/guide");
        var other = admin.open("/agreement/texts/guide");
        assertThat(form.value("words-de")).contains("Das erste Treffen");
        var empty = admin.send(form, "words-en", "", "words-de", "");
        assertThat(empty.status()).isEqualTo(422);
        var done = admin.send(form, "words-en", "Say **hello**.", "words-de", "");
        assertThat(done.location()).isEqualTo("/agreement/texts");
        assertThat(as(pair.mentee).open("/agreement/first-meeting").text("main strong"))
                .isEqualTo("hello");
        assertThat(as(pair.mentee).open("/agreement/first-meeting?version=1").text("main"))
                .contains("One small next step");
        assertThat(admin.open("/agreement/texts").text("main"))
                .contains("Version 2", "Comes with Lodestar");
        var late = admin.send(other, "words-en", "Say goodbye.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main")).contains("Say goodbye.");
    }

    @Test
    void texts_are_written_by_admins_only() {
        for (Id other : new Id[] {pair.mentoring.reviewer, pair.mentoring.tutor, pair.mentor}) {
            assertThat(as(other).open("/agreement/texts").status()).isEqualTo(403);
            assertThat(as(other).open("/agreement/texts/guide").status()).isEqualTo(403);
        }
        assertThat(as(pair.institution().anAdmin()).open("/agreement/texts/other").status())
                .isEqualTo(404);
    }

    private String name(Id person) {
        return pair.actor(person).name();
    }

    private Reader as(Id person) {
        return new Reader(pages, pair.institution().session(person));
    }
}
