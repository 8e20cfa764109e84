package lodestar.shared.api;

import org.jspecify.annotations.Nullable;

/// The version that the program saw; where it is left out, any.
public record Seen(@Nullable Integer version) {

    public static @Nullable Integer of(@Nullable Seen sent) {
        return sent == null ? null : sent.version();
    }
}
