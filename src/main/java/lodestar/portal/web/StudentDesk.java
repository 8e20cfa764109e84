package lodestar.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lodestar.agreement.AgreedPair;
import lodestar.allocation.AllocationDesk;
import lodestar.booking.PollRow;
import lodestar.followup.FollowUpDesk;
import lodestar.meeting.MeetingDesk;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import org.springframework.stereotype.Component;

/// Gathers what a student finds at home, in at most five statements, whatever they are.
@Component
class StudentDesk {

    private static final int LINES = 6;

    private final MeetingDesk meetings;
    private final AllocationDesk allocations;
    private final FollowUpDesk followUps;
    private final Asked asked;
    private final Clock clock;

    StudentDesk(
            MeetingDesk meetings,
            AllocationDesk allocations,
            FollowUpDesk followUps,
            Asked asked,
            Clock clock) {
        this.meetings = meetings;
        this.allocations = allocations;
        this.followUps = followUps;
        this.asked = asked;
        this.clock = clock;
    }

    /// @param newcomer asked only for a student who has no part in the program
    StudentHome home(Actor by, StudentId self, Newcomers newcomer) {
        AllocationDesk.Pairs pairs = allocations.pairs(by);
        boolean isMentor = pairs.isMentor() || !pairs.mentees().isEmpty();
        MeetingDesk.Desk desk = meetings.of(by, isMentor, LINES);
        FollowUpDesk.Desk notes = followUps.of(by, !pairs.mentees().isEmpty(), LINES);
        boolean isMentee =
                !pairs.mentors().isEmpty()
                        || !desk.attended().coming().isEmpty()
                        || !desk.attended().past().isEmpty()
                        || !notes.shared().isEmpty();
        if (!isMentor && !isMentee) {
            return new StudentHome(null, null, newcomer.of(self));
        }
        List<PollRow> waiting = asked.polls(by, LINES);
        List<AgreedPair> agreed =
                pairs.mentors().isEmpty() && pairs.mentees().isEmpty()
                        ? List.of()
                        : asked.agreements(by);
        boolean mentorLeads = isMentor && (!isMentee || isSooner(desk));
        Instant now = clock.instant();
        return new StudentHome(
                isMentor
                        ? new MentorHome(
                                pairs.mentees(),
                                pairs.silentDays(),
                                pairs.thankedAt() == null
                                        ? null
                                        : new MentorHome.Thanks(self, pairs.thankedAt()),
                                desk.hosted(),
                                notes.tasks(),
                                notes.promises().stream()
                                        .filter(each -> !each.isAsMentee())
                                        .toList(),
                                notes.openOf(),
                                waiting.stream().filter(PollRow::isHost).toList(),
                                agreed.stream().filter(AgreedPair::isMentor).toList(),
                                mentorLeads,
                                now)
                        : null,
                isMentee
                        ? new MenteeHome(
                                pairs.mentors(),
                                desk.attended(),
                                notes.promises().stream()
                                        .filter(FollowUpDesk.Promise::isAsMentee)
                                        .toList(),
                                notes.shared(),
                                waiting.stream().filter(each -> !each.isHost()).toList(),
                                agreed.stream().filter(each -> !each.isMentor()).toList(),
                                !mentorLeads,
                                now)
                        : null,
                null);
    }

    /// Of somebody who is both, the side of the sooner meeting has the next step.
    private static boolean isSooner(MeetingDesk.Desk desk) {
        return Stream.concat(
                        desk.hosted().coming().stream().limit(1),
                        desk.attended().coming().stream().limit(1))
                .min((one, other) -> one.startsAt().compareTo(other.startsAt()))
                .map(desk.hosted().coming()::contains)
                .orElse(false);
    }
}
