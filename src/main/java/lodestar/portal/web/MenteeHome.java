package lodestar.portal.web;

import java.time.Instant;
import java.util.List;
import lodestar.agreement.AgreedPair;
import lodestar.allocation.AllocationDesk;
import lodestar.booking.PollRow;
import lodestar.followup.FollowUpDesk;
import lodestar.meeting.Attendance;
import lodestar.meeting.MeetingDesk;
import lodestar.meeting.MeetingStatus;
import lodestar.shared.web.Frame;
import org.jspecify.annotations.Nullable;

/// What a mentee finds at home.
///
/// @param polls those that wait for an answer
/// @param leads whether the next step of the page is here
public record MenteeHome(
        List<AllocationDesk.Guide> mentors,
        MeetingDesk.Attended meetings,
        List<FollowUpDesk.Promise> promises,
        List<FollowUpDesk.Shared> shared,
        List<PollRow> polls,
        List<AgreedPair> agreements,
        boolean leads,
        Instant now) {

    public @Nullable NextMeeting next() {
        return meetings.coming().isEmpty()
                ? null
                : new NextMeeting(meetings.coming().getFirst(), now);
    }

    public List<MeetingDesk.Line> later() {
        return meetings.coming().stream().skip(1).toList();
    }

    public List<AgreedPair> asked() {
        return agreements.stream().filter(AgreedPair::isOpen).toList();
    }

    public @Nullable AgreedPair agreement(AllocationDesk.Guide mentor) {
        return agreements.stream()
                .filter(each -> each.allocation().equals(mentor.allocation()) && !each.isOpen())
                .findFirst()
                .orElse(null);
    }

    public boolean mayBook() {
        return mentors.stream().anyMatch(AllocationDesk.Guide::isActive);
    }

    public String book(AllocationDesk.Guide mentor) {
        return "/bookings/new?mentor=" + mentor.id().value();
    }

    /// Where to book again after a meeting that the mentee missed, while nothing else is planned
    /// and its mentor still is theirs; null otherwise.
    public @Nullable String bookAgain(MeetingDesk.Line line) {
        boolean isMissed =
                line.attendance() == Attendance.NO_SHOW
                        && meetings.coming().isEmpty()
                        && line.equals(meetings.past().getFirst());
        return mentors.stream()
                .filter(each -> isMissed && each.isActive() && each.id().equals(line.host()))
                .map(this::book)
                .findFirst()
                .orElse(null);
    }

    public String with(Frame frame, MeetingDesk.Line line) {
        return With.of(frame, line);
    }

    /// What became of a meeting for the mentee; null where nobody has said it.
    public @Nullable String came(MeetingDesk.Line line) {
        Attendance said = line.attendance();
        return line.status() == MeetingStatus.DONE && said != null ? "portal.came." + said : null;
    }

    public String cameKind(MeetingDesk.Line line) {
        return line.attendance() == Attendance.ATTENDED
                ? "good"
                : line.attendance() == Attendance.NO_SHOW ? "stop" : "off";
    }
}
