package lodestar.calendar;

import java.time.Clock;
import java.util.Optional;
import lodestar.calendar.Invitation.Method;
import lodestar.meeting.MeetingEvent;
import lodestar.meeting.MeetingEvents;
import lodestar.meeting.MeetingId;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.shared.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Says to the calendar of one who attends what has become of a meeting.
///
/// It always speaks of the present: of the meeting that an earlier one was rescheduled to, with the
/// newest number. So a mail that comes late or twice changes nothing for the worse. Ask when the
/// mail is sent, not while the act is still going on.
@Service
public class Invitations {

    private final MeetingEvents events;
    private final CalendarFile file;
    private final JdbcClient database;
    private final Languages languages;
    private final Clock clock;

    Invitations(
            MeetingEvents events,
            CalendarFile file,
            JdbcClient database,
            Languages languages,
            Clock clock) {
        this.events = events;
        this.file = file;
        this.database = database;
        this.languages = languages;
        this.clock = clock;
    }

    /// A request while the meeting stands and the recipient is in it, else a cancellation. The
    /// caller answers for it that the recipient is, or was, one of its people. Empty where the
    /// recipient has no address or no open account.
    ///
    /// @param organizer the address that the mail comes from; nobody learns another's own address
    public Optional<Invitation> of(MeetingId meeting, PersonId recipient, String organizer) {
        return events.present(meeting, Actor.SYSTEM)
                .flatMap(event -> addressee(recipient).map(to -> written(event, to, organizer)));
    }

    private Invitation written(MeetingEvent event, CalendarFile.Addressee to, String organizer) {
        boolean stands = !event.isCalledOff() && event.isAttendedBy(to.id());
        Method method = stands ? Method.REQUEST : Method.CANCEL;
        return new Invitation(
                method, file.invitation(event, method, to, organizer, clock.instant()));
    }

    private Optional<CalendarFile.Addressee> addressee(PersonId person) {
        return database.sql(
                        """
                        select trim(given_name || ' ' || family_name), email, language
                          from person
                         where id = ? and active and email is not null
                        """)
                .param(person.value())
                .query((row, n) ->
                        new CalendarFile.Addressee(
                                person,
                                row.getString(1),
                                row.getString(2),
                                languages.of(row.getString(3))))
                .optional();
    }
}
