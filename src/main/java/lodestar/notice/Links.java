package lodestar.notice;

import java.util.ArrayList;
import java.util.List;
import lodestar.access.OneTimeLinks;
import lodestar.access.Token;
import lodestar.booking.MeetingLinks;
import lodestar.meeting.MeetingId;
import lodestar.people.PersonId;
import lodestar.shared.PublicAddress;
import lodestar.shared.Words;
import org.springframework.stereotype.Component;

/// Where the links of a mail lead. Those that open something by themselves are made here and kept
/// nowhere.
@Component
class Links {

    private final Words words;
    private final PublicAddress address;
    private final Notices notices;
    private final MeetingLinks meetings;
    private final OneTimeLinks oneTime;

    Links(
            Words words,
            PublicAddress address,
            Notices notices,
            MeetingLinks meetings,
            OneTimeLinks oneTime) {
        this.words = words;
        this.address = address;
        this.notices = notices;
        this.meetings = meetings;
        this.oneTime = oneTime;
    }

    /// To what the news is about; a forgotten password and an invitation have their one-time links
    /// instead.
    Letter.Link first(Waiting mail) {
        var reader = new PersonId(mail.reader().id());
        if (mail.news() == News.PASSWORD_FORGOTTEN) {
            return once(mail, "notice.link.password", oneTime.forgotten(reader));
        }
        if (mail.news() == News.INVITED) {
            return once(mail, "notice.link.invited", oneTime.invitation(reader));
        }
        String path = mail.news().path(mail.subjectId().map(Object::toString).orElse(""));
        return link(mail, "notice.link.open", address.of(path));
    }

    /// To join, to move and to cancel a meeting that is still to come.
    List<Letter.Link> ofMeeting(Waiting mail) {
        List<Letter.Link> links = new ArrayList<>();
        Waiting.Meeting meeting = mail.meeting();
        boolean takesPart = mail.news().claim() == Claim.ATTENDS && mail.news() != News.TIME_ASKED;
        if (meeting != null && meeting.isScheduled() && takesPart) {
            var id = new MeetingId(meeting.id());
            var reader = new PersonId(mail.reader().id());
            if (meeting.link() != null) {
                links.add(link(mail, "notice.link.join", meeting.link()));
            }
            links.add(link(mail, "notice.link.move", meetings.move(id, reader, meeting.ends())));
            links.add(
                    link(mail, "notice.link.cancel", meetings.cancel(id, reader, meeting.ends())));
        }
        return links;
    }

    Letter.Link wishes(Waiting mail) {
        return link(mail, "notice.link.wishes", address.of("/profile/notices"));
    }

    Letter.Link stop(Waiting mail) {
        return link(
                mail,
                "notice.link.stop",
                address.of(notices.stopPath(mail.reader().id(), mail.news().kind())));
    }

    private Letter.Link once(Waiting mail, String key, Token token) {
        return link(mail, key, address.of("/links/" + token.text()));
    }

    private Letter.Link link(Waiting mail, String key, String href) {
        return new Letter.Link(words.say(mail.reader().locale(), key), href);
    }
}
