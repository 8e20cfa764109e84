package lodestar.shared;

/// There is no such record, or none that this person may see: the answer is the same.
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("not-found", null, false, false);
    }
}
