package lodestar.webhook;

/// Whether a receiver is told anything: it is, it is not for now, it has said by 410 that it is
/// gone, or it was removed for good.
public enum WebhookStatus {
    ACTIVE,
    PAUSED,
    GONE,
    RETIRED
}
