package lodestar.booking;

import java.time.Duration;
import java.time.Instant;
import lodestar.meeting.MeetingMode;

/// A time of a mentor that can be booked.
public record Slot(Instant at, int minutes, MeetingMode mode) {

    public Instant ends() {
        return at.plus(Duration.ofMinutes(minutes));
    }
}
