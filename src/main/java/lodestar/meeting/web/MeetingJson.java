package lodestar.meeting.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestar.meeting.Attendance;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingStatus;
import lodestar.meeting.MeetingView;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// A meeting as programs read it.
///
/// @param attendeeIds the mentees who are invited
/// @param originalMeetingId the one that it was rescheduled from
/// @param attendance by the ids of mentees, as far as it is known and concerns the reader
/// @param chain this meeting and those that it was rescheduled from and to
record MeetingJson(
        MeetingId id,
        String number,
        MeetingStatus status,
        int version,
        String name,
        MeetingMode mode,
        @Nullable String link,
        @Nullable String place,
        Instant startsAt,
        Instant endsAt,
        String zone,
        int minutes,
        StudentId mentorId,
        String mentorName,
        List<StudentId> attendeeIds,
        String description,
        @Nullable MeetingId originalMeetingId,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        boolean voided,
        List<Attendee> attendees,
        Map<String, Attendance> attendance,
        List<Link> chain) {

    record Attendee(
            StudentId studentId,
            String name,
            @Nullable String number,
            @Nullable Attendance attendance) {}

    record Link(MeetingId id, String number, Instant startsAt, MeetingStatus status) {}

    static MeetingJson of(MeetingView view) {
        return new MeetingJson(
                view.id(),
                view.number().toString(),
                view.status(),
                view.version(),
                view.name(),
                view.mode(),
                view.link(),
                view.place(),
                view.startsAt(),
                view.endsAt(),
                view.zone().getId(),
                view.minutes(),
                view.host(),
                view.mentor().name(),
                view.mentees().stream().map(MeetingView.Attendee::id).toList(),
                view.description(),
                original(view),
                view.ended() == null ? null : view.ended().at(),
                view.ended() == null ? null : view.ended().reason(),
                view.voided() != null,
                view.mentees().stream().map(MeetingJson::attendee).toList(),
                attendance(view),
                view.chain().stream().map(MeetingJson::link).toList());
    }

    /// The one before it in the chain, which its readers see too.
    private static @Nullable MeetingId original(MeetingView view) {
        MeetingId before = null;
        for (var each : view.chain()) {
            if (each.id().equals(view.id())) {
                return before;
            }
            before = each.id();
        }
        return null;
    }

    private static Map<String, Attendance> attendance(MeetingView view) {
        var told = new LinkedHashMap<String, Attendance>();
        for (var each : view.mentees()) {
            if (each.attendance() != null) {
                told.put(each.id().value().toString(), each.attendance());
            }
        }
        return told;
    }

    private static Attendee attendee(MeetingView.Attendee each) {
        return new Attendee(each.id(), each.name(), each.number(), each.attendance());
    }

    private static Link link(MeetingView.Link each) {
        return new Link(each.id(), each.number().toString(), each.startsAt(), each.status());
    }
}
