package lodestar.meeting;

/// The number by which people speak of a meeting: `MTG0001`.
public record MeetingNumber(long value) {

    @Override
    public String toString() {
        return "MTG%04d".formatted(value);
    }
}
