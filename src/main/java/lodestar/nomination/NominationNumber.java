package lodestar.nomination;

/// The number by which people speak of a nomination: `APP0001`. Gaps are allowed, doubles never.
public record NominationNumber(long value) {

    @Override
    public String toString() {
        return "APP%04d".formatted(value);
    }
}
