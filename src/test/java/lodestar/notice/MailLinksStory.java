package lodestar.notice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import lodestar.LodestarTest;
import lodestar.e2e.Visitor;
import lodestar.e2e.Visitors;
import lodestar.people.StudentId;
import lodestar.testing.Institution;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a mail's links open on a phone, without signing in: a new password for one who forgot
/// theirs, and the end of mails of a kind. While it runs, this Lodestar sends mail.
@LodestarTest
class MailLinksStory {

    private static final String SERVER = "lodestar.mail.url";

    @RegisterExtension final Visitors visitors = new Visitors();
    @Autowired JdbcClient database;
    @Autowired Outbox outbox;
    @Autowired Letters letters;
    @Autowired Envelopes envelopes;
    @Autowired Desk desk;
    @Autowired Clock clock;

    private final GreenMail mailboxes =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Institution institution;
    private StudentId student;

    @BeforeEach
    void mail_is_sent() {
        mailboxes.start();
        System.setProperty(SERVER, "smtp://127.0.0.1:" + mailboxes.getSmtp().getPort());
        database.sql("delete from notice_mail").update();
        institution = new Institution(database);
        student = institution.aStudent();
    }

    @AfterEach
    void no_mail_is_sent_any_more() {
        System.clearProperty(SERVER);
        mailboxes.stop();
    }

    @Test
    void somebody_who_forgot_the_password_sets_a_new_one() throws Exception {
        Visitor visitor = visitors.arrivesByPhone();
        asks(visitor, "nobody@college.example");
        asks(visitor, institution.email(student));
        deliver();
        String link = path(mail(), "/links/");

        visitor.open(link).assertAccessible();
        visitor.page().locator("#newPassword").fill("short");
        press(visitor, "Set password");
        assertThat(visitor.page().locator(".errors a")).hasCount(1);
        visitor.assertAccessible();
        visitor.page().locator("#newPassword").fill("kestrel over nine bridges");
        press(visitor, "Set password");
        assertThat(visitor.page().locator(".notice")).containsText("Your password is set");
        visitor.assertAccessible();

        isOver(visitor.open(link));
        visitor.signIn(institution.email(student), "kestrel over nine bridges");
        assertThat(visitor.page().locator("h1")).containsText("Hello");
    }

    @Test
    void a_link_that_came_too_late_says_what_to_do() throws Exception {
        Visitor visitor = visitors.arrivesByPhone();
        asks(visitor, institution.email(student));
        deliver();
        database.sql(
                        "update one_time_link set expires_at = now() - interval '1 minute' where person_id = ?")
                .param(student.value())
                .update();
        isOver(visitor.open(path(mail(), "/links/")));
    }

    @Test
    void a_mail_is_for_everybody_and_its_kind_is_stopped_by_a_link() throws Exception {
        desk.tell(Told.of(student.value(), News.MENTOR_ENDED, null, ""));
        deliver();
        Document mail = mail();
        Visitor visitor = visitors.arrivesByPhone();
        // a mail program brings its own two colours
        mail.head()
                .append(
                        "<style>body{background:light-dark(#fff,#111);color:light-dark(#111,#fff)}</style>");
        visitor.page().setContent(mail.outerHtml());
        visitor.assertAccessible();

        String link = path(mail, "/stop/");
        visitor.open(link).assertAccessible();
        press(visitor, "Stop them");
        assertThat(visitor.page().locator("h1")).hasText("These mails are stopped");
        visitor.assertAccessible();
        visitor.open(link);
        assertThat(visitor.page().locator("h1")).hasText("These mails are stopped");

        visitor.open(link.replace("/MENTORING/", "/MEETING/"));
        assertThat(visitor.page().locator("h1")).containsText("not here");
        visitor.assertAccessible();
    }

    private static void asks(Visitor visitor, String email) {
        visitor.open("/sign-in").page().getByText("Forgot your password?").click();
        assertThat(visitor.page().locator("h1")).hasText("Forgot your password?");
        visitor.assertAccessible();
        visitor.page().locator("#email").fill(email);
        press(visitor, "Send me a link");
        assertThat(visitor.page().locator(".notice"))
                .containsText("If that address belongs to an account");
        visitor.assertAccessible();
    }

    private static void isOver(Visitor visitor) {
        assertThat(visitor.page().locator("main")).containsText("does not work any more");
        visitor.assertAccessible();
    }

    private static void press(Visitor visitor, String label) {
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label))
                .click();
    }

    private void deliver() {
        new Postman(outbox, letters, envelopes, clock).deliver(System.getProperty(SERVER));
    }

    private Document mail() throws Exception {
        MimeMessage mail = mailboxes.getReceivedMessages()[0];
        var parts = (MimeMultipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType("text/html")) {
                return Jsoup.parse(
                        new String(
                                parts.getBodyPart(i).getInputStream().readAllBytes(),
                                StandardCharsets.UTF_8));
            }
        }
        throw new AssertionError("no page in the mail");
    }

    private static String path(Document mail, String begin) {
        return URI.create(mail.select("a[href*=" + begin + "]").attr("href")).getRawPath();
    }
}
