package lodestar.webhook;

import java.util.Locale;

/// What was done with a receiver.
enum WebhookAct {
    MADE,
    CHANGED,
    PAUSED,
    RESUMED,
    RENEWED,
    GONE,
    RETIRED,
    TRIED,
    RESENT;

    /// Its name in the journal: `webhook.made`.
    String inJournal() {
        return "webhook." + name().toLowerCase(Locale.ROOT);
    }
}
