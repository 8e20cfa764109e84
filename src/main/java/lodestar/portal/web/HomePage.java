package lodestar.portal.web;

import java.time.Instant;
import java.util.List;
import lodestar.allocation.AllocationDesk;
import lodestar.allocation.SilentMentorship;
import lodestar.followup.FollowUpDesk;
import lodestar.followup.FollowUpRow;
import lodestar.meeting.MeetingDesk;
import lodestar.nomination.NominationRow;
import lodestar.portal.Overview;
import org.jspecify.annotations.Nullable;

/// The first page: a part for each thing that somebody is. Parts that do not concern them are null.
public record HomePage(
        String name, @Nullable Staff staff, @Nullable Teacher teacher, @Nullable Peer peer) {

    /// For those who run the program.
    public record Staff(
            List<NominationRow> waiting,
            List<SilentMentorship> silent,
            List<FollowUpRow> overdue,
            Overview.State overview) {}

    /// For faculty.
    public record Teacher(List<NominationRow> nominations, List<SilentMentorship> silent) {}

    /// For students: mentor, mentee, both or neither.
    public record Peer(
            List<MeetingDesk.Line> coming,
            List<MeetingDesk.Line> past,
            List<AllocationDesk.Mentee> mentees,
            List<FollowUpDesk.Unwritten> unwritten,
            List<AllocationDesk.Guide> mentors,
            List<FollowUpDesk.Promise> promises,
            List<FollowUpDesk.Shared> shared,
            Instant now) {

        public boolean isMentor() {
            return !mentees.isEmpty() || coming.stream().anyMatch(MeetingDesk.Line::isHost);
        }

        public boolean isMentee() {
            return !mentors.isEmpty();
        }

        public boolean isNeither() {
            return !isMentor() && !isMentee() && coming.isEmpty() && shared.isEmpty();
        }

        public MeetingDesk.@Nullable Line next() {
            return coming.isEmpty() ? null : coming.getFirst();
        }

        public List<MeetingDesk.Line> later() {
            return coming.isEmpty() ? List.of() : coming.subList(1, coming.size());
        }

        /// A link opens ten minutes before and closes with the meeting.
        public boolean isJoinable(MeetingDesk.Line meeting) {
            return meeting.link() != null
                    && now.isAfter(meeting.startsAt().minusSeconds(600))
                    && now.isBefore(meeting.startsAt().plusSeconds(60L * meeting.minutes()));
        }
    }
}
