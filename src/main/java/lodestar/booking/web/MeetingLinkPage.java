package lodestar.booking.web;

import lodestar.booking.LinkState;
import lodestar.booking.LinkState.Stage;
import lodestar.booking.MeetingLinks.Act;
import lodestar.booking.Slot;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// What a signed link shows: when, with whom, and the one thing that can be done.
///
/// @param chosen the slot to move to; null while none is
public record MeetingLinkPage(
        String here,
        LinkState state,
        SlotDays days,
        @Nullable Slot chosen,
        String reason,
        Problems problems) {

    public boolean moves() {
        return state.act() == Act.MOVE;
    }

    public boolean isOpen() {
        return state.stage() == Stage.OPEN;
    }

    public String title(Frame frame) {
        return frame.say(moves() ? "booking.link.move" : cancelKey());
    }

    public String cancelKey() {
        return state.isGroup() ? "booking.link.withdraw" : "booking.link.cancel";
    }

    /// What became of the meeting.
    public String told(Frame frame) {
        return frame.say(
                "booking.link." + state.stage(),
                days.full(state.startsAt(), frame),
                state.mentor());
    }
}
