package lodestar.database;

/// Lodestar cannot or will not work on this database; the message is a sentence for the operator.
public final class UnfitDatabase extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnfitDatabase(String sentence) {
        super(sentence);
    }

    UnfitDatabase(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
