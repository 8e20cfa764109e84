package lodestar.followup;

import lodestar.shared.RecordNumber;

/// The number by which people speak of a follow-up: `FUP0001`.
public record FollowUpNumber(long value) {

    @Override
    public String toString() {
        return RecordNumber.of("FUP", value);
    }
}
