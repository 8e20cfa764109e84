package lodestar.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import lodestar.LodestarTest;
import lodestar.access.Accounts;
import lodestar.access.Token;
import lodestar.invitation.Circle;
import lodestar.invitation.PeopleInvitations;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Recurring;
import lodestar.testing.Institution;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An invitation from the admin's click to the password that somebody sets.
@LodestarTest
class InvitationMailTest {

    private static final String SERVER = "lodestar.mail.url";

    @Autowired private JdbcClient database;
    @Autowired private Outbox outbox;
    @Autowired private Letters letters;
    @Autowired private Envelopes envelopes;
    @Autowired private Clock clock;
    @Autowired private PeopleInvitations invitations;
    @Autowired private Accounts accounts;
    @Autowired private Recurring invitingByMail;

    private final GreenMail mailboxes =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void mail_is_sent() {
        mailboxes.start();
        System.setProperty(SERVER, "smtp://127.0.0.1:" + mailboxes.getSmtp().getPort());
        database.sql("delete from notice_mail").update();
    }

    @AfterEach
    void no_mail_is_sent_any_more() {
        System.clearProperty(SERVER);
        mailboxes.stop();
    }

    @Test
    void each_gets_one_mail_in_their_language_with_a_link_of_their_own() throws Exception {
        var institution = new Institution(database);
        var batch = institution.aBatch(institution.aCourse());
        var first = institution.aStudentIn(batch);
        var second = institution.aStudentIn(batch);
        var late = institution.aStudentIn(batch);
        institution.reads(second, "de");

        invitations.begin(new Circle(null, batch, false), institution.actor(institution.anAdmin()));
        invitingByMail.work().run();
        accounts.keepPassword(
                new PersonId(late.value()), "kestrel over nine bridges", Actor.SYSTEM);
        deliver();
        invitingByMail.work().run();
        deliver();

        assertThat(mailboxes.getReceivedMessages()).hasSize(2);
        MimeMessage english = to(institution.email(first));
        assertThat(english.getSubject()).contains("You are invited");
        assertThat(to(institution.email(second)).getSubject())
                .contains("Sie sind")
                .contains("eingeladen");
        String link = link(english);
        assertThat(link).isNotEqualTo(link(to(institution.email(second))));

        var token = new Token(link.substring(link.lastIndexOf('/') + 1));
        assertThat(accounts.setPassword(token, "heron over seven bridges").value())
                .isEqualTo(first.value());
        assertThat(accounts.isOpen(token, false)).as("it works once").isFalse();
        assertThat(state(late)).as("who came in meanwhile needs none").isEqualTo("DROPPED");
    }

    private String state(StudentId person) {
        return database.sql(
                        "select state from notice_mail where person_id = ? and news = 'INVITED'")
                .param(person.value())
                .query((row, n) -> row.getString(1))
                .single();
    }

    private MimeMessage to(String address) {
        return Arrays.stream(mailboxes.getReceivedMessages())
                .filter(each -> recipients(each).stream().anyMatch(to -> to.contains(address)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Object::toString).toList();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String link(MimeMessage mail) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType("text/html")) {
                byte[] html = parts.getBodyPart(i).getInputStream().readAllBytes();
                Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
                return page.select("a[href*=/links/]").attr("href");
            }
        }
        throw new AssertionError("no page in the mail");
    }

    private void deliver() {
        new Postman(outbox, letters, envelopes, clock).deliver(System.getProperty(SERVER));
    }
}
