package lodestar.nomination;

import lodestar.shared.RecordNumber;

/// The number by which people speak of a nomination: `APP0001`. Gaps are allowed, doubles never.
public record NominationNumber(long value) {

    @Override
    public String toString() {
        return RecordNumber.of("APP", value);
    }
}
