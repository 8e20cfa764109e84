package lodestar.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// A meeting as its page shows it, to one who may read it.
///
/// @param link null unless the meeting is online
/// @param place null unless it is in person
/// @param startsLocal what the clocks of `zone` show when it starts
/// @param description Markdown
/// @param changedBy who edited it last; who planned it, where nobody did
/// @param ended who ended it, when and why; null while it is scheduled
/// @param voided who took it out of the lists, when and why; null where nobody did
/// @param attendees the mentor first, then the mentees by name
/// @param chain this meeting and those that it was rescheduled from and to, in their order
/// @param replies what mentees said to it, as far as the reader may know
/// @param mayWrite whether the reader may change it
/// @param mayFollowUp whether the reader may write about it
/// @param isMentee whether the reader attends as a mentee of the one who still mentors them
public record MeetingView(
        MeetingId id,
        MeetingNumber number,
        String name,
        MeetingMode mode,
        @Nullable String link,
        @Nullable String place,
        Instant startsAt,
        Instant endsAt,
        LocalDateTime startsLocal,
        ZoneId zone,
        int minutes,
        String description,
        MeetingStatus status,
        StudentId host,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        @Nullable Ending ended,
        @Nullable Ending voided,
        int version,
        List<Attendee> attendees,
        List<Link> chain,
        List<Reply> replies,
        boolean mayWrite,
        boolean mayFollowUp,
        boolean isMentee) {

    public MeetingView {
        attendees = List.copyOf(attendees);
        chain = List.copyOf(chain);
        replies = List.copyOf(replies);
    }

    public record Ending(PersonId by, String name, Instant at, String reason) {}

    /// @param number null for a reader whom it does not concern
    /// @param attendance null while nobody has said, and for a reader whom it does not concern
    public record Attendee(
            StudentId id,
            String name,
            @Nullable String number,
            boolean isMentor,
            @Nullable Attendance attendance) {}

    /// One meeting of a chain.
    ///
    /// @param isReadable whether the reader may open it
    public record Link(
            MeetingId id,
            MeetingNumber number,
            Instant startsAt,
            MeetingStatus status,
            String createdBy,
            Instant createdAt,
            String reason,
            boolean isReadable) {}

    MeetingView with(List<Attendee> attendees, List<Link> chain, List<Reply> replies) {
        return new MeetingView(
                id,
                number,
                name,
                mode,
                link,
                place,
                startsAt,
                endsAt,
                startsLocal,
                zone,
                minutes,
                description,
                status,
                host,
                createdBy,
                createdAt,
                changedBy,
                changedAt,
                ended,
                voided,
                version,
                attendees,
                chain,
                replies,
                mayWrite,
                mayFollowUp,
                isMentee);
    }

    public Optional<MeetingProvider> provider() {
        return link == null ? Optional.empty() : MeetingProvider.of(link);
    }

    public List<Attendee> mentees() {
        return attendees.stream().filter(each -> !each.isMentor()).toList();
    }

    public Attendee mentor() {
        return attendees.stream().filter(Attendee::isMentor).findFirst().orElseThrow();
    }

    public boolean isScheduled() {
        return status == MeetingStatus.SCHEDULED && voided == null;
    }

    public boolean mayBeHeld(Instant now) {
        return mayWrite && isScheduled() && !now.isBefore(startsAt);
    }

    /// Whether the reader may take back that it was held or cancelled.
    public boolean mayBeUndone(Actor by, Instant now) {
        boolean isOpen = status == MeetingStatus.DONE || status == MeetingStatus.CANCELLED;
        return (mayWrite || isMentee)
                && isOpen
                && voided == null
                && ended != null
                && by.is(ended.by())
                && Meeting.mayStillBeUndone(ended.at(), now);
    }
}
