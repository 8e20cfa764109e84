package lodestar.booking;

import static lodestar.shared.Refused.refuseUnless;

import java.time.Clock;
import java.time.Instant;
import lodestar.booking.LinkState.Stage;
import lodestar.booking.MeetingLinks.Act;
import lodestar.booking.MeetingLinks.Pass;
import lodestar.meeting.MeetingQueries;
import lodestar.meeting.Meetings;
import lodestar.meeting.MenteeMeetings;
import lodestar.people.Actor;
import lodestar.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the holder of a signed link does with its one meeting, without being signed in. The journal
/// names the holder. The same link twice has one effect and the same answer.
@Service
@Transactional
public class LinkedMeetings {

    private final MeetingLinks links;
    private final LinkHolders holders;
    private final LinkVisits visits;
    private final Doors doors;
    private final Clock clock;

    LinkedMeetings(
            MeetingLinks links, LinkHolders holders, LinkVisits visits, Doors doors, Clock clock) {
        this.links = links;
        this.holders = holders;
        this.visits = visits;
        this.doors = doors;
        this.clock = clock;
    }

    /// The doors through which a link acts.
    @Component
    record Doors(
            Bookings bookings, Meetings meetings, MenteeMeetings mentees, MeetingQueries queries) {

        void cancel(Pass pass, Actor holder, String reason) {
            if (queries.view(pass.meeting(), holder).mayWrite()) {
                meetings.cancel(pass.meeting(), reason, holder);
            } else {
                mentees.withdraw(pass.meeting(), reason, holder);
            }
        }
    }

    /// What the link shows. Changes nothing.
    ///
    /// @throws NotFound for a link that was never signed, and for a meeting that is none of its
    ///   holder's any more
    public LinkState look(Act act, String token) {
        Pass pass = sound(act, token);
        return state(pass, holder(pass));
    }

    /// Moves the meeting, unless it was moved, cancelled or held before.
    public void move(String token, Instant at, String reason) {
        Pass pass = sound(Act.MOVE, token);
        Actor holder = holder(pass);
        if (state(pass, holder).stage() == Stage.OPEN) {
            doors.bookings().move(pass.meeting(), at, reason, holder);
        }
    }

    /// Cancels the meeting or the holder's attendance, unless that or something else was done
    /// before.
    public void cancel(String token, String reason) {
        Pass pass = sound(Act.CANCEL, token);
        Actor holder = holder(pass);
        if (state(pass, holder).stage() == Stage.OPEN) {
            doors.cancel(pass, holder, reason);
        }
    }

    private Pass sound(Act act, String token) {
        Pass pass = links.read(act, token).orElseThrow(NotFound::new);
        refuseUnless(clock.instant().isBefore(pass.until()), "meeting-link-over");
        return pass;
    }

    private Actor holder(Pass pass) {
        return holders.find(pass.person()).orElseThrow(NotFound::new);
    }

    private LinkState state(Pass pass, Actor holder) {
        return visits.state(pass, holder).orElseThrow(NotFound::new);
    }
}
