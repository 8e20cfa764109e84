package lodestar.shared.api;

import org.jspecify.annotations.Nullable;

/// Why something is done; empty where nothing is sent.
public record Reason(@Nullable String reason) {

    public static String of(@Nullable Reason sent) {
        return sent == null || sent.reason() == null ? "" : sent.reason();
    }
}
