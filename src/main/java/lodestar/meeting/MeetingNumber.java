package lodestar.meeting;

import lodestar.shared.RecordNumber;

/// The number by which people speak of a meeting: `MTG0001`.
public record MeetingNumber(long value) {

    @Override
    public String toString() {
        return RecordNumber.of("MTG", value);
    }
}
