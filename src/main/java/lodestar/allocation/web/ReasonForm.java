package lodestar.allocation.web;

import org.jspecify.annotations.Nullable;

/// Why something ends.
public record ReasonForm(String reason) {

    public ReasonForm(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
