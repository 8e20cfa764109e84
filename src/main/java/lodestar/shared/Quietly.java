package lodestar.shared;

/// Work that brings in what has long happened: nobody is to be told of it, by mail or otherwise.
/// The journal keeps it all the same.
public final class Quietly {

    private static final ScopedValue<Boolean> QUIETLY = ScopedValue.newInstance();

    private Quietly() {}

    public static void run(Runnable work) {
        ScopedValue.where(QUIETLY, true).run(work);
    }

    /// Whether the present work is of that kind.
    public static boolean isOn() {
        return QUIETLY.isBound();
    }
}
