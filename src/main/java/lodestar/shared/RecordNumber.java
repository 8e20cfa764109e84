package lodestar.shared;

/// The numbers that people call records by, such as MTG0042: a sign of the room and at least four
/// figures.
public final class RecordNumber {

    private static final int FIGURES = 4;

    private RecordNumber() {}

    public static String of(String sign, long number) {
        String figures = Long.toString(number);
        return sign + "0".repeat(Math.max(0, FIGURES - figures.length())) + figures;
    }
}
