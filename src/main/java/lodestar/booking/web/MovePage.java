package lodestar.booking.web;

import lodestar.booking.Slot;
import lodestar.meeting.MeetingView;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// What a mentee, or the mentor, does with a meeting to come: moves it, asks for another time,
/// stays away.
///
/// @param days where it could move to; null where that is not asked
/// @param chosen the slot to move to; null while none is
public record MovePage(
        MeetingView meeting,
        @Nullable SlotDays days,
        @Nullable Slot chosen,
        BookingForm form,
        Problems problems) {

    public String here() {
        return "/meetings/" + meeting.id().value();
    }

    public String title() {
        return meeting.number() + " " + meeting.name();
    }

    /// Whether the meeting takes place without the one who stays away.
    public boolean isGroup() {
        return meeting.mentees().size() > 1;
    }
}
