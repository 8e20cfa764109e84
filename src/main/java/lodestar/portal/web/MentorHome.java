package lodestar.portal.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lodestar.agreement.AgreedPair;
import lodestar.allocation.AllocationDesk;
import lodestar.booking.PollRow;
import lodestar.followup.FollowUpDesk;
import lodestar.meeting.MeetingDesk;
import lodestar.people.StudentId;
import lodestar.shared.web.Frame;
import org.jspecify.annotations.Nullable;

/// What a mentor finds at home.
///
/// @param silentDays how often a pair meets at least
/// @param thanks null where they were never thanked
/// @param openOf how many promises of a mentee are open
/// @param polls those that wait for their date
/// @param leads whether the next step of the page is here
public record MentorHome(
        List<AllocationDesk.Mentee> mentees,
        int silentDays,
        @Nullable Thanks thanks,
        MeetingDesk.Hosted meetings,
        List<FollowUpDesk.Task> tasks,
        List<FollowUpDesk.Promise> promises,
        Map<StudentId, Integer> openOf,
        List<PollRow> polls,
        List<AgreedPair> agreements,
        boolean leads,
        Instant now) {

    /// When they were thanked last.
    public record Thanks(StudentId mentor, Instant at) {

        public String page() {
            return "/mentors/" + mentor.value() + "/service";
        }
    }

    /// More stand on the page of the allocation.
    private static final int SHOWN = 40;

    public @Nullable NextMeeting next() {
        return meetings.coming().isEmpty()
                ? null
                : new NextMeeting(meetings.coming().getFirst(), now);
    }

    public List<MeetingDesk.Line> later() {
        return meetings.coming().stream().skip(1).toList();
    }

    public List<AllocationDesk.Mentee> shown() {
        return mentees.stream().limit(SHOWN).toList();
    }

    public boolean mayPlan() {
        return mentees.stream().anyMatch(AllocationDesk.Mentee::isActive);
    }

    public boolean isBusy() {
        return !tasks.isEmpty() || !meetings.untold().isEmpty() || !polls.isEmpty();
    }

    public List<AgreedPair> asked() {
        return agreements.stream().filter(AgreedPair::isOpen).toList();
    }

    /// Whether the mentor has accepted and the mentee has not.
    public boolean isWaited(AllocationDesk.Mentee mentee) {
        return agreements.stream()
                .anyMatch(each ->
                        each.other().equals(mentee.id())
                                && each.allocation().equals(mentee.allocation())
                                && !each.isOpen()
                                && each.otherAcceptedAt() == null);
    }

    public boolean isSilent(AllocationDesk.Mentee mentee) {
        return mentee.isSilent(now);
    }

    /// Whether a tag stands beside the mentee.
    public boolean isMarked(AllocationDesk.Mentee mentee) {
        return isSilent(mentee) || isWaited(mentee) || !mentee.isActive();
    }

    public MeetingDesk.@Nullable Next next(AllocationDesk.Mentee mentee) {
        return meetings.next().get(mentee.id());
    }

    public int open(AllocationDesk.Mentee mentee) {
        return openOf.getOrDefault(mentee.id(), 0);
    }

    public String plan(AllocationDesk.Mentee mentee) {
        return "/meetings/new?student=" + mentee.id().value();
    }

    public String history(AllocationDesk.Mentee mentee) {
        return "/meetings?student=" + mentee.id().value();
    }

    public String notes(AllocationDesk.Mentee mentee) {
        return "/followups?student=" + mentee.id().value();
    }

    /// To the follow-up that waits for this mentee, else to a new one.
    public String write(AllocationDesk.Mentee mentee) {
        return tasks.stream()
                .filter(each -> each.mentee().equals(mentee.id()))
                .findFirst()
                .map(this::write)
                .orElse(
                        "/followups/new?allocation="
                                + mentee.allocation().value()
                                + "&student="
                                + mentee.id().value());
    }

    public String write(FollowUpDesk.Task task) {
        if (task.followUp() != null) {
            return "/followups/" + task.followUp().value() + "/edit";
        }
        return "/followups/new?meeting="
                + (task.meeting() == null ? "" : task.meeting().value())
                + "&student="
                + task.mentee().value();
    }

    public String state(FollowUpDesk.Task task) {
        return task.followUp() == null
                ? "portal.task.new"
                : task.isDraft() ? "portal.task.draft" : "portal.task.due";
    }

    public String with(Frame frame, MeetingDesk.Line line) {
        return With.of(frame, line);
    }
}
