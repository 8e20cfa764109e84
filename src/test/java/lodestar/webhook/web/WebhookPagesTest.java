package lodestar.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lodestar.LodestarTest;
import lodestar.testing.Institution;
import lodestar.testing.Reader;
import lodestar.testing.Scene;
import lodestar.testing.Statements;
import lodestar.webhook.WebhookId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Webhooks, as an admin keeps them on pages.
@LodestarTest
class WebhookPagesTest {

    @Autowired private MockMvcTester pages;
    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient database;

    private Scene scene;
    private Reader admin;

    @BeforeEach
    void an_admin() {
        scene = new Scene(context);
        scene.retireWebhooks();
        admin = new Reader(pages, scene.institution().session(scene.institution().anAdmin()));
    }

    @AfterEach
    void nobody_is_told_any_more() {
        scene.retireWebhooks();
    }

    private static String at(WebhookId id) {
        return "/webhooks/" + id.value();
    }

    @Test
    void a_receiver_is_made_and_its_secret_is_shown_once() {
        assertThat(admin.open("/webhooks").text("main")).contains("No receivers yet");

        var made =
                admin.send(
                        admin.open("/webhooks/new"),
                        "name",
                        "Timetable",
                        "address",
                        "https://93.184.216.34/hook?key=far-too-long");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.html().select("#secret").val()).matches("whsec_[A-Za-z0-9+/]{43}=");
        String here = made.html().select("main a.first").attr("href");
        var page = admin.open(here);
        assertThat(page.html().html()).doesNotContain("whsec_");
        assertThat(page.text("main .facts")).contains("https://93.184.216.34/hook", "Everything");
        assertThat(admin.open("/webhooks").text("tbody"))
                .contains("Timetable", "93.184.216.34", "Everything", "Active")
                .doesNotContain("far-too-long");
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_stands_there() {
        var again =
                admin.send(
                        admin.open("/webhooks/new"),
                        "name",
                        "Timetable",
                        "address",
                        "http://169.254.169.254/latest",
                        "scope",
                        "ALL");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text(".errors")).contains("may not reach");
        assertThat(again.value("name")).isEqualTo("Timetable");

        var none =
                admin.send(
                        admin.open("/webhooks/new"),
                        "name",
                        "Timetable",
                        "address",
                        "https://93.184.216.34/",
                        "scope",
                        "SOME");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text(".errors")).contains("at least one kind");
        assertThat(none.value("scope")).isEqualTo("SOME");
        assertThat(admin.open("/webhooks").text("main")).contains("No receivers yet");
    }

    @Test
    void the_log_of_a_receiver_leaves_as_a_file() {
        var id = scene.aWebhook();
        scene.aPending();
        var page = admin.open(at(id));
        assertThat(page.text("#list")).contains("nomination.submitted");
        var file = admin.open(page.html().select("a[href*='/log.csv']").attr("href"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.html().text()).contains("Event", "nomination.submitted", "WAITING");
        assertThat(admin.open(at(id) + "/log.csv?state=PARKED").html().text())
                .doesNotContain("nomination.submitted");
    }

    @Test
    void kinds_are_chosen_from_groups_and_stand_ticked_when_one_comes_back() {
        var id = scene.aWebhook();
        var changed =
                admin.post(
                        at(id) + "/edit",
                        Map.of(
                                "name", new String[] {"Warehouse"},
                                "address", new String[] {"https://93.184.216.34/"},
                                "scope", new String[] {"SOME"},
                                "kinds-nomination", new String[] {"nomination.approved"},
                                "kinds-meeting", new String[] {"meeting.held", "meeting.cancelled"},
                                "version", new String[] {"0"}));
        assertThat(changed.location()).isEqualTo(at(id));

        var form = admin.open(at(id) + "/edit");
        assertThat(form.html().select("main input[type=checkbox][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder(
                        "nomination.approved", "meeting.held", "meeting.cancelled");
        assertThat(form.html().select("main details[open] summary").eachText())
                .containsExactly("Nominations: 1 of 11", "Meetings: 2 of 13");
        assertThat(admin.open("/webhooks").text("tbody")).contains("3 kinds");

        var opened = admin.open(at(id) + "/edit");
        var everything = admin.send(form, "scope", "ALL");
        assertThat(everything.location()).isEqualTo(at(id));
        assertThat(admin.open("/webhooks").text("tbody")).contains("Everything");
        var stale = admin.send(opened, "name", "Late");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.value("name")).isEqualTo("Late");
    }

    @Test
    void a_trial_stands_in_the_log_and_what_was_taken_can_be_sent_again() {
        var id = scene.aWebhook();
        var page = admin.press(admin.open(at(id)), "form[action$=trial]");
        assertThat(page.location()).isEqualTo(at(id));
        var log = admin.open(at(id));
        assertThat(log.text("tbody")).contains("Trial message", "Waiting", "No answer yet");
        assertThat(log.has("form[action$=resend]")).isFalse();

        database.sql(
                        """
                        update webhook_delivery set state = 'PARKED', fault = 'status', answer = 503, ended_at = now()
                         where webhook_id = ?
                        """)
                .param(id.value())
                .update();
        assertThat(admin.open(at(id) + "?state=WAITING").text("#list")).contains("No messages");
        var parked = admin.open(at(id) + "?state=PARKED");
        assertThat(parked.text("tbody")).contains("Laid aside", "Answered 503", "did not take it");
        assertThat(parked.text(".tabs")).contains("Laid aside 1");
        assertThat(admin.press(parked, "form[action$=resend]").location()).isEqualTo(at(id));
        assertThat(admin.open(at(id)).text("tbody")).contains("Waiting");
        assertThat(acts(id)).containsExactly("webhook.made", "webhook.tried", "webhook.resent");
    }

    @Test
    void a_double_click_makes_one_receiver_and_one_secret() {
        var form = admin.open("/webhooks/new");
        String[] typed = {"name", "Twice", "address", "https://93.184.216.34/twice"};
        var made = admin.send(form, typed);
        var again = admin.send(form, typed);
        assertThat(again.location()).isEqualTo("/webhooks");
        assertThat(admin.open("/webhooks").html().select("main a:contains(Twice)")).hasSize(1);

        String here = made.html().select("main a.first").attr("href");
        var renewal = admin.open(here + "/secret");
        String secret = admin.send(renewal).html().select("#secret").val();
        assertThat(secret).startsWith("whsec_");
        assertThat(admin.send(renewal).location()).isEqualTo(here);
    }

    @Test
    void a_receiver_is_paused_continued_given_a_new_secret_and_removed() {
        var id = scene.aWebhook();
        admin.press(admin.open(at(id)), "form[action$=pause]");
        var paused = admin.open(at(id));
        assertThat(paused.text("main")).contains("Paused", "told nothing now");
        assertThat(paused.has("form[action$=trial]")).isFalse();
        admin.press(paused, "form[action$=resumption]");

        var renewed = admin.send(admin.open(at(id) + "/secret"));
        assertThat(renewed.html().select("#secret").val()).startsWith("whsec_");
        assertThat(admin.open(at(id)).text("main .facts")).contains("earlier secret signs too");

        assertThat(admin.send(admin.open(at(id) + "/retirement")).location())
                .isEqualTo("/webhooks");
        assertThat(admin.open(at(id)).status()).isEqualTo(404);
        assertThat(admin.open("/webhooks").text("main")).contains("No receivers yet");
        assertThat(acts(id))
                .containsExactly(
                        "webhook.made",
                        "webhook.paused",
                        "webhook.resumed",
                        "webhook.renewed",
                        "webhook.retired");
    }

    @Test
    void nobody_but_an_admin_sees_any_of_it() {
        var id = scene.aWebhook();
        var coordinator =
                new Reader(pages, scene.institution().session(scene.institution().aCoordinator()));
        for (String path :
                new String[] {"/webhooks", "/webhooks/new", at(id), at(id) + "/secret"}) {
            assertThat(coordinator.open(path).status()).as(path).isEqualTo(403);
        }
        assertThat(coordinator.post(at(id) + "/trial", Map.of()).status()).isEqualTo(403);
        assertThat(coordinator.open("/").html().select("a[href=/webhooks]")).isEmpty();
        assertThat(admin.open("/").html().select("a[href=/webhooks]")).isNotEmpty();
    }

    @Test
    void pages_are_cheap_however_long_the_log_is() {
        var id = scene.aWebhook();
        database.sql(
                        """
                        insert into webhook_delivery (id, webhook_id, kind, body, at, since, due_at)
                        select gen_random_uuid(), ?, 'meeting.held', '{}', now() - make_interval(secs => n), now(), now()
                          from generate_series(1, 120) as n
                        """)
                .param(id.value())
                .update();

        assertThat(Statements.of(() -> admin.open(at(id)))).hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> admin.open("/webhooks"))).hasSizeLessThanOrEqualTo(8);
        var first = admin.open(at(id));
        assertThat(first.html().select("tbody tr")).hasSize(50);
        var second = admin.open(first.html().select("a[rel=next]").attr("href"));
        var third = admin.open(second.html().select("a[rel=next]").attr("href"));
        assertThat(third.html().select("tbody tr")).hasSize(20);
        var back = admin.open(third.html().select("a[rel=prev]").attr("href"));
        assertThat(back.text("tbody")).isEqualTo(second.text("tbody"));
    }

    @Test
    void a_german_reads_german() {
        var institution = new Institution(database);
        var german = institution.anAdmin();
        institution.reads(german, "de");
        var reader = new Reader(pages, institution.session(german));
        assertThat(reader.open("/webhooks").text("main")).contains("Empfänger hinzufügen");
        assertThat(reader.open(at(scene.aWebhook())).text("main")).contains("Verlauf", "Alles");
    }

    private java.util.List<String> acts(WebhookId id) {
        return database.sql(
                        "select action from journal where subject_id = ? and outcome = 'DONE' order by seq")
                .param(id.value())
                .query(String.class)
                .list();
    }
}
