package lodestar.job;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What went wrong and where, for the log: kinds of exceptions and places in the source, never
/// their messages, which quote what a person wrote.
record Fault(String text) {

    private static final String OURS = "lodestar.";

    static Fault of(@Nullable Throwable cause) {
        return new Fault(
                Stream.iterate(cause, each -> each != null, Throwable::getCause)
                        .limit(8)
                        .map(each -> each.getClass().getName() + place(each))
                        .collect(Collectors.joining(", because of ")));
    }

    private static String place(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }

    @Override
    public String toString() {
        return text;
    }
}
