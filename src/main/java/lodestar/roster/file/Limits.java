package lodestar.roster.file;

/// How much a package may hold. A roster of a million enrolments is about 300 MB of text; what
/// unpacks to more, or to far more than its own size, is taken for an attack.
///
/// @param files the most entries
/// @param bytes the most bytes of all files together, unpacked
/// @param ratio the most bytes unpacked for a byte packed, once `ratioFrom` bytes are unpacked
public record Limits(int files, long bytes, int ratio, long ratioFrom) {

    public static final Limits USUAL = new Limits(200, 2L << 30, 250, 32L << 20);
}
