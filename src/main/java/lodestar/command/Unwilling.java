package lodestar.command;

/// Why a verb was not done: a sentence for the error output, and the exit code.
final class Unwilling extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exit;

    private Unwilling(int exit, String sentence) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    static Unwilling refused(String sentence) {
        return new Unwilling(Commands.REFUSED, sentence);
    }

    static Unwilling wrongUsage(String sentence) {
        return new Unwilling(Commands.WRONG_USAGE, sentence);
    }

    int exit() {
        return exit;
    }
}
