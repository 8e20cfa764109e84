package lodestar.database;

/// What a look at one thing that Lodestar needs has found.
///
/// @param check what was looked at, as `database.version`
/// @param advice what to do about it; empty where nothing is to do
public record Finding(String check, State state, String says, String advice) {

    /// How bad it is: only what is wrong keeps an installation from being called sound.
    public enum State {
        FINE,
        WARNING,
        WRONG
    }

    public static Finding fine(String check, String says) {
        return new Finding(check, State.FINE, says, "");
    }

    public static Finding warning(String check, String says, String advice) {
        return new Finding(check, State.WARNING, says, advice);
    }

    public static Finding wrong(String check, String says, String advice) {
        return new Finding(check, State.WRONG, says, advice);
    }
}
