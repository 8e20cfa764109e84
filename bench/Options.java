import java.time.Duration;
import java.util.List;

/// How much to measure.
///
/// @param batches batches of 500 students; everything else grows with them
/// @param window how long a page is asked by one number of clients
/// @param isWordy whether to print every statement
/// @param isStaying whether to measure nothing, but to keep the filled institution open
/// @param only a part of the names of the pages to measure; empty for all
record Options(int batches, Duration window, List<Integer> clients, String only, boolean isWordy, boolean isStaying) {

    private static final Duration LONG_WARM_UP = Duration.ofMillis(2500);

    private static final String HELP =
            """
            bench/run [--short] [--scale N] [--seconds N] [--only TEXT] [--statements]
              --short      5,000 students and short looks: about two minutes
              --scale N    N times 50,000 students, 20,000 nominations, 200,000 meetings and follow-ups
              --seconds N  how long each page is asked by 1, 8 and 32 clients each; 2 if not set
              --only TEXT  only the pages whose name contains the text
              --statements prints the statements of each page
              --stay       fills only, and stays open to be looked at until it is stopped
            """;

    static Options of(String[] arguments) {
        int batches = 100;
        double seconds = 2;
        String only = "";
        boolean wordy = false;
        boolean staying = false;
        for (int at = 0; at < arguments.length; at++) {
            switch (arguments[at]) {
                case "--short" -> {
                    batches = 10;
                    seconds = 0.6;
                }
                case "--scale" -> batches = 100 * Integer.parseInt(arguments[++at]);
                case "--seconds" -> seconds = Double.parseDouble(arguments[++at]);
                case "--only" -> only = arguments[++at];
                case "--statements" -> wordy = true;
                case "--stay" -> staying = true;
                default -> {
                    System.out.print(HELP);
                    System.exit(arguments[at].equals("--help") ? 0 : 2);
                }
            }
        }
        return new Options(
                batches, Duration.ofMillis((long) (seconds * 1000)), List.of(1, 8, 32), only, wordy, staying);
    }

    int students() {
        return batches * 500;
    }

    /// Of each page, three times over: until the compilers of the JVM have little left to do.
    Duration warmUp() {
        return isShort() ? window : LONG_WARM_UP;
    }

    private boolean isShort() {
        return batches < 100;
    }

    /// Requests that make a figure.
    int enough() {
        return (int) Math.min(400, window.toMillis() / 4);
    }
}
