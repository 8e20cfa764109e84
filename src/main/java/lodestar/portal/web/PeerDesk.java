package lodestar.portal.web;

import java.time.Clock;
import java.util.List;
import lodestar.allocation.AllocationDesk;
import lodestar.followup.FollowUpDesk;
import lodestar.meeting.MeetingDesk;
import lodestar.people.Actor;
import org.springframework.stereotype.Component;

/// Gathers what a student finds at home, in seven statements at most.
@Component
class PeerDesk {

    private static final int MEETINGS = 6;
    private static final int MENTEES = 40;
    private static final int LINES = 6;

    private final MeetingDesk meetings;
    private final AllocationDesk allocations;
    private final FollowUpDesk followUps;
    private final Clock clock;

    PeerDesk(
            MeetingDesk meetings, AllocationDesk allocations, FollowUpDesk followUps, Clock clock) {
        this.meetings = meetings;
        this.allocations = allocations;
        this.followUps = followUps;
        this.clock = clock;
    }

    HomePage.Peer desk(Actor by) {
        List<AllocationDesk.Mentee> mentees = allocations.mentees(by, MENTEES);
        return new HomePage.Peer(
                meetings.coming(by, MEETINGS),
                meetings.past(by, MEETINGS),
                mentees,
                mentees.isEmpty() ? List.of() : followUps.unwritten(by, LINES),
                allocations.mentors(by),
                followUps.promises(by, LINES),
                followUps.shared(by, LINES),
                clock.instant());
    }
}
