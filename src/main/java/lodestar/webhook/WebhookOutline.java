package lodestar.webhook;

import java.util.List;
import lodestar.shared.Checks;
import lodestar.shared.Plain;
import org.jspecify.annotations.Nullable;

/// What an admin says of a receiver.
///
/// @param kinds of which events it is told; none means all that there are, also those to come
public record WebhookOutline(String name, String address, List<String> kinds) {

    private static final int LONGEST_NAME = 80;

    public WebhookOutline {
        kinds = kinds.stream().distinct().sorted().toList();
    }

    public static WebhookOutline typed(
            @Nullable String name, @Nullable String address, List<String> kinds) {
        return new WebhookOutline(Plain.line(name), address == null ? "" : address.strip(), kinds);
    }

    /// Everything but where the address leads, which `ReceiverAddresses` knows.
    void check(Checks checks) {
        checks.text(name, "name", LONGEST_NAME);
        checks.that(WebhookKinds.ALL.containsAll(kinds), "kinds", "webhook-kind");
    }
}
