package lodestar.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What a link shows of its meeting: when, with which mentor by first name, and what can be done or
/// was done. No name of the meeting, no texts, nobody else.
///
/// @param mentor the first name
/// @param startsAt when it takes place; after a move when it takes place now
/// @param isGroup whether the holder is one of several mentees
/// @param isHost whether the holder leads it, and cancels it for all
/// @param slots where it can move to; empty for a link that cancels
public record LinkState(
        MeetingLinks.Act act,
        Stage stage,
        String mentor,
        Instant startsAt,
        int minutes,
        ZoneId zone,
        boolean isGroup,
        boolean isHost,
        List<Slot> slots) {

    public LinkState {
        slots = List.copyOf(slots);
    }

    /// What has become of the meeting, as far as the link's holder is concerned.
    public enum Stage {
        OPEN,
        MOVED,
        CANCELLED,
        /// The meeting goes on, without the holder.
        LEFT,
        OVER
    }
}
