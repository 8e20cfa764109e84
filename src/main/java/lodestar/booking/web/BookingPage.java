package lodestar.booking.web;

import lodestar.booking.Availability;
import lodestar.booking.MentorTimes;
import lodestar.booking.Slot;
import lodestar.meeting.MeetingMode;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The free slots of a mentor, or the one that was chosen and what it is about.
///
/// @param chosen null while none is
public record BookingPage(
        MentorTimes times,
        SlotDays days,
        @Nullable Slot chosen,
        BookingForm form,
        Problems problems) {

    public String here() {
        return "/bookings/new?mentor=" + times.mentor().value();
    }

    public String how(Frame frame) {
        return chosen == null ? "" : frame.say("meeting.mode." + chosen.mode());
    }

    /// Where the mentor meets people.
    public String place() {
        return times.availability().map(Availability::place).orElse("");
    }

    /// Where one meets, unless it is a link or a call.
    public String where() {
        boolean isInPerson = chosen != null && chosen.mode() == MeetingMode.IN_PERSON;
        return isInPerson ? place() : "";
    }
}
