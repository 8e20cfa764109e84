package lodestar.academics.web;

import org.jspecify.annotations.Nullable;

/// What a program has left out, as a form would have sent it.
final class Sent {

    private Sent() {}

    static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    static String or(@Nullable String sent, String usual) {
        return sent == null || sent.isBlank() ? usual : sent;
    }
}
