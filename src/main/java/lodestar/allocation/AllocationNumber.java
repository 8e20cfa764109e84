package lodestar.allocation;

/// The number by which people speak of an allocation: `ALC0001`.
public record AllocationNumber(long value) {

    @Override
    public String toString() {
        return "ALC%04d".formatted(value);
    }
}
