package lodestar.webhook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestar.shared.Counted;
import lodestar.shared.Slice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.MenuItem;
import lodestar.webhook.DeliveryRow;
import lodestar.webhook.DeliveryState;
import lodestar.webhook.WebhookStatus;
import lodestar.webhook.WebhookView;
import org.jspecify.annotations.Nullable;

/// One receiver with its log.
///
/// @param state of which messages are shown; null for all
public record WebhookPage(
        WebhookView webhook,
        @Nullable DeliveryState state,
        Slice<DeliveryRow> rows,
        Map<DeliveryState, Integer> counts) {

    static String tagKind(WebhookView webhook) {
        return switch (webhook.status()) {
            case ACTIVE -> "good";
            case PAUSED -> "wait";
            case GONE -> "stop";
            case RETIRED -> "off";
        };
    }

    public String here() {
        return "/webhooks/" + webhook.id().value();
    }

    public String tagKind() {
        return tagKind(webhook);
    }

    public String status(Frame frame) {
        return frame.say("webhook.status." + webhook.status());
    }

    /// Why it is told nothing; empty where it is.
    public String stillness(Frame frame) {
        return switch (webhook.status()) {
            case PAUSED -> frame.say("webhook.paused.text");
            case GONE -> frame.say("webhook.gone.text");
            case ACTIVE, RETIRED -> "";
        };
    }

    public boolean isGone() {
        return webhook.status() == WebhookStatus.GONE;
    }

    public List<String> kinds(Frame frame) {
        return webhook.kinds().stream().map(each -> frame.say("event." + each)).toList();
    }

    public List<MenuItem> tabs(Frame frame) {
        List<MenuItem> tabs = new ArrayList<>();
        tabs.add(new MenuItem(frame.say("webhook.log.ALL"), here(), state == null));
        for (DeliveryState each : DeliveryState.values()) {
            int many = Math.min(counts.getOrDefault(each, 0), Counted.LIMIT);
            tabs.add(
                    new MenuItem(
                            frame.say("webhook.log." + each, many),
                            here() + "?state=" + each,
                            each == state));
        }
        return tabs;
    }

    public String download() {
        return here() + "/log.csv" + (state == null ? "" : "?state=" + state);
    }

    /// Where the pages of the log go on.
    public String more() {
        return here() + (state == null ? "?" : "?state=" + state + "&");
    }

    public String stateKind(DeliveryRow row) {
        return switch (row.state()) {
            case WAITING -> row.fault().isEmpty() ? "info" : "wait";
            case DELIVERED -> "good";
            case PARKED -> "stop";
        };
    }

    /// What the receiver answered last, and what was wrong with it.
    public String answer(Frame frame, DeliveryRow row) {
        String status =
                row.answer() == null
                        ? ""
                        : frame.say("webhook.answer.status", row.answer().toString());
        String fault = row.fault().isEmpty() ? "" : frame.say("webhook.fault." + row.fault());
        return status.isEmpty() && fault.isEmpty()
                ? frame.say("webhook.answer.none")
                : (status + (status.isEmpty() || fault.isEmpty() ? "" : ". ") + fault);
    }

    public boolean isWaiting(DeliveryRow row) {
        return row.state() == DeliveryState.WAITING;
    }

    /// Only what is not waiting already, and only where anything is sent.
    public boolean mayBeResent(DeliveryRow row) {
        return webhook.isActive() && !isWaiting(row);
    }
}
