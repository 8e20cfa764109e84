package lodestar.notice;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lodestar.calendar.Invitation;
import lodestar.calendar.Invitations;
import lodestar.meeting.MeetingId;
import lodestar.people.PersonId;
import org.springframework.stereotype.Component;

/// Puts a letter into the form that mail has: text and HTML, and the headers by which a mailbox
/// knows what it is and how to stop it (RFC 8058). The same mail has the same Message-ID each time
/// it is sent.
@Component
class Envelopes {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final TemplateEngine templates;
    private final Invitations invitations;

    Envelopes(TemplateEngine templates, Invitations invitations) {
        this.templates = templates;
        this.invitations = invitations;
    }

    /// What a calendar makes of it; empty for what is no matter of calendars.
    Optional<Invitation> invitation(Waiting mail, String from) {
        Waiting.Meeting meeting = mail.meeting();
        return meeting == null || !mail.news().isForCalendars()
                ? Optional.empty()
                : invitations.of(
                        new MeetingId(meeting.id()), new PersonId(mail.reader().id()), from);
    }

    MimeMessage seal(
            Letter letter, Session session, Address address, Optional<Invitation> invitation)
            throws MessagingException {
        var mail = new Marked(session, address.mark(), domain(address.from()));
        mail.setFrom(named(address.from(), letter.institution()));
        mail.setRecipient(Message.RecipientType.TO, named(address.to(), address.name()));
        mail.setSubject(letter.subject(), UTF_8);
        mail.setSentDate(Date.from(address.at()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        if (letter.stop() != null) {
            mail.setHeader("List-Unsubscribe", "<" + letter.stop().href() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.plain(), "plain"));
        both.addBodyPart(part(html(letter), "html"));
        if (invitation.isPresent()) {
            both.addBodyPart(part(invitation.get()));
        }
        mail.setContent(both);
        mail.saveChanges();
        return mail;
    }

    /// From whom and to whom, when, and by which mark it is known again.
    record Address(String from, String to, String name, UUID mark, Instant at) {}

    String html(Letter letter) {
        var out = new StringOutput();
        templates.render("notice/mail/letter.jte", Map.of("letter", letter), out);
        return out.toString();
    }

    private static MimeBodyPart part(String words, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, UTF_8, kind);
        return part;
    }

    /// As RFC 6047 has it: one more form of the same, which a calendar takes by itself.
    private static MimeBodyPart part(Invitation invitation) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(
                        new ByteArrayDataSource(
                                invitation.text().getBytes(StandardCharsets.UTF_8),
                                invitation.contentType())));
        part.setHeader("Content-Type", invitation.contentType());
        part.setFileName(invitation.fileName());
        return part;
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            var named = new InternetAddress(address, true);
            named.setPersonal(name, UTF_8);
            return named;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /// A message whose id is ours to say.
    private static final class Marked extends MimeMessage {

        private final String id;

        private Marked(Session session, UUID mark, String domain) {
            super(session);
            this.id = "<" + mark + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
