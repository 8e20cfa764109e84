package lodestar.portal.web;

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

@LodestarTest
class ServicePageTest {

    @Autowired private MockMvcTester pages;
    @Autowired private JdbcClient database;
    private FollowingUp pair;
    private String address;

    @BeforeEach
    void two_met() {
        pair = new FollowingUp(database);
        pair.aHeldMeeting("First", "");
        database.sql("update meeting_attendee set attendance = 'ATTENDED' where student_id = ?")
                .param(pair.mentee.value())
                .update();
        address = "/mentors/" + pair.mentor.value() + "/service";
    }

    @Test
    void a_coordinator_reads_what_a_mentor_did_and_thanks_them_for_good() {
        var staff = as(pair.mentoring.reviewer);
        var page = staff.open(address);
        assertThat(page.text("ul.numbers"))
                .contains("1 mentees", "1 meetings held", "0.8 hours", "100 %");
        assertThat(staff.send(page, "words", " ").status()).isEqualTo(422);
        assertThat(staff.send(page, "words", "You never lost patience.").status()).isEqualTo(303);

        var mine = as(pair.mentor);
        assertThat(mine.open("/").text("main")).contains("You were thanked");
        var thanked = mine.open(address);
        assertThat(thanked.has("form[action$=/recognitions]")).isFalse();
        var certificate = mine.open(thanked.html().select("a[href*=/recognitions/]").attr("href"));
        assertThat(certificate.text(".certificate")).contains("You never lost patience.");
        assertThat(certificate.html().select(".certificate .eyebrow").eachText())
                .isEqualTo(
                        database.sql("select institution from program where institution <> ''")
                                .query(String.class)
                                .list());
        assertThat(pair.journal(pair.mentor)).containsOnlyOnce("mentor.recognised");
        assertThat(mine.open("/notices").text("main")).contains("thanked you for mentoring");
    }

    @Test
    void mentors_to_thank_are_listed_for_staff_only() {
        String link = "a[href=" + address + "]";
        assertThat(as(pair.mentoring.reviewer).open("/mentors/thanks").status()).isEqualTo(200);
        assertThat(as(pair.mentoring.reviewer).open("/mentors/" + pair.mentor.value()).has(link))
                .isTrue();
        assertThat(as(pair.mentor).open("/mentors/thanks").status()).isEqualTo(403);
    }

    @Test
    void peers_and_strangers_neither_read_nor_thank() {
        assertThat(as(pair.mentee).open(address).status()).isEqualTo(404);
        assertThat(as(pair.institution().aFaculty()).open(address).status()).isEqualTo(404);
        var sent =
                as(pair.mentor)
                        .post(
                                "/mentors/" + pair.mentor.value() + "/recognitions",
                                Map.of("words", new String[] {"Myself"}));
        assertThat(sent.status()).isEqualTo(403);
    }

    private Reader as(Id person) {
        return new Reader(pages, pair.institution().session(person));
    }
}
