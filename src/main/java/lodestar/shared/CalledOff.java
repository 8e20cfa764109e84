package lodestar.shared;

/// A call to an address elsewhere that came to nothing. Whoever makes a call may end it by one of
/// its own kind, and gets that back.
public abstract class CalledOff extends RuntimeException {

    protected CalledOff(String code) {
        super(code, null, false, false);
    }
}
