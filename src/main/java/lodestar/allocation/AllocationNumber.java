package lodestar.allocation;

import lodestar.shared.RecordNumber;

/// The number by which people speak of an allocation: `ALC0001`.
public record AllocationNumber(long value) {

    @Override
    public String toString() {
        return RecordNumber.of("ALC", value);
    }
}
