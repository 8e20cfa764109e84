package lodestar.notice;

import java.util.ArrayList;
import java.util.List;
import lodestar.access.Forgotten;
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
    private final Forgotten forgotten;

    Links(
            Words words,
            PublicAddress address,
            Notices notices,
            MeetingLinks meetings,
            Forgotten forgotten) {
        this.words = words;
        this.address = address;
        this.notices = notices;
        this.meetings = meetings;
        this.forgotten = forgotten;
    }

    /// To what the news is about; a forgotten password has its one-time link instead.
    Letter.Link first(Waiting mail) {
        if (mail.news() == News.PASSWORD_FORGOTTEN) {
            var token = forgotten.link(new PersonId(mail.reader().id()));
            return link(mail, "notice.link.password", address.of("/links/" + token.text()));
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

    private Letter.Link link(Waiting mail, String key, String href) {
        return new Letter.Link(words.say(mail.reader().locale(), key), href);
    }
}
