package lodestar.backup;

/// A backup cannot be made or brought back; the message is a sentence for the operator.
public final class UnfitBackup extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnfitBackup(String sentence) {
        super(sentence);
    }

    UnfitBackup(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
