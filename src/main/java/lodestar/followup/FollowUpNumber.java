package lodestar.followup;

/// The number by which people speak of a follow-up: `FUP0001`.
public record FollowUpNumber(long value) {

    @Override
    public String toString() {
        return "FUP%04d".formatted(value);
    }
}
