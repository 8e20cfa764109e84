package lodestar.meeting.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.MeetingView;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.shared.api.Needed;
import lodestar.shared.api.Writes;
import org.jspecify.annotations.Nullable;

/// A meeting as programs plan it.
///
/// @param zone in which the time is meant; where it is left out, that of the person
/// @param minutes where it is left out, as long as meetings usually are here
/// @param mentorId where it is left out, the mentor who acts
@Writes(MeetingJson.class)
record MeetingInput(
        @Nullable String name,
        @Nullable MeetingMode mode,
        @Nullable String link,
        @Nullable String place,
        @Nullable Instant startsAt,
        @Nullable String zone,
        @Nullable Integer minutes,
        @Nullable StudentId mentorId,
        @Nullable List<StudentId> attendeeIds,
        @Nullable String description) {

    MeetingOutline outline() {
        return new MeetingOutline(
                name == null ? "" : name,
                mode,
                link,
                place,
                description == null ? "" : description);
    }

    StudentId host(Actor by) {
        if (mentorId != null) {
            return mentorId;
        }
        return by.student().orElseThrow(() -> Refused.invalid(Problem.of("required").at("mentor")));
    }

    Set<StudentId> mentees(StudentId host) {
        var mentees = new LinkedHashSet<>(attendeeIds == null ? List.of() : attendeeIds);
        mentees.remove(host);
        return mentees;
    }

    MeetingSlot slot(int usual, Actor by) {
        return slot(startsAt, zone, minutes == null ? usual : minutes, by.zone());
    }

    static MeetingSlot slot(
            @Nullable Instant startsAt, @Nullable String zone, int minutes, ZoneId usual) {
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Refused.invalid(Problem.of("zone-required").at("zone"));
        }
        ZoneId there = zone == null ? usual : ZoneId.of(zone);
        return startsAt == null
                ? new MeetingSlot(null, null, there, null, minutes)
                : MeetingSlot.at(startsAt, there, minutes);
    }

    /// What a program wants a meeting to say from now on. Its time and its mentor it may only send
    /// back as they are.
    @Writes(MeetingJson.class)
    record Change(
            @Nullable String name,
            @Nullable MeetingMode mode,
            @Nullable String link,
            @Nullable String place,
            @Nullable Instant startsAt,
            @Nullable Integer minutes,
            @Nullable StudentId mentorId,
            @Nullable List<StudentId> attendeeIds,
            @Nullable String description,
            @Needed Integer version) {

        MeetingOutline outline() {
            return whole().outline();
        }

        Set<StudentId> mentees(MeetingView now) {
            return attendeeIds == null
                    ? Set.copyOf(now.mentees().stream().map(MeetingView.Attendee::id).toList())
                    : whole().mentees(now.host());
        }

        void mustKeepItsTime(MeetingView now) {
            boolean isKept =
                    (startsAt == null || startsAt.equals(now.startsAt()))
                            && (minutes == null || minutes == now.minutes());
            if (!isKept) {
                throw Refused.invalid(Problem.of("reschedule-instead").at("time"));
            }
            if (mentorId != null && !mentorId.equals(now.host())) {
                throw Refused.invalid(Problem.of("mentor-stays").at("mentor"));
            }
        }

        private MeetingInput whole() {
            return new MeetingInput(
                    name, mode, link, place, null, null, null, null, attendeeIds, description);
        }
    }

    /// Another time for a meeting.
    record OtherTime(
            @Nullable Instant startsAt,
            @Nullable String zone,
            @Nullable Integer minutes,
            @Nullable String reason) {

        MeetingSlot slot(MeetingView now) {
            return MeetingInput.slot(
                    startsAt, zone, minutes == null ? now.minutes() : minutes, now.zone());
        }
    }
}
