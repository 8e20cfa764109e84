package lodestar.webhook.web;

import java.util.List;
import java.util.Set;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;
import lodestar.webhook.WebhookKinds;
import lodestar.webhook.WebhookView;
import org.jspecify.annotations.Nullable;

/// The form of one receiver, new or known.
///
/// @param mayBePrivate whether it may live in a network of the organisation's own
public record WebhookFormPage(
        @Nullable WebhookView webhook, WebhookForm form, boolean mayBePrivate, Problems problems) {

    public String title(Frame frame) {
        return frame.say(webhook == null ? "webhook.new" : "webhook.edit.title");
    }

    public String up() {
        return webhook == null ? "/webhooks" : "/webhooks/" + webhook.id().value();
    }

    public String upLabel(Frame frame) {
        return webhook == null ? frame.say("webhook.title") : webhook.name();
    }

    public @Nullable Long version() {
        return webhook == null ? null : (long) form.version();
    }

    public String addressHint(Frame frame) {
        return frame.say(mayBePrivate ? "webhook.address.hint-any" : "webhook.address.hint");
    }

    public List<Choice> scopes(Frame frame) {
        return List.of(
                new Choice(
                        "ALL",
                        frame.say("webhook.scope.ALL"),
                        frame.say("webhook.scope.ALL.hint"),
                        form.isAll()),
                new Choice("SOME", frame.say("webhook.scope.SOME"), null, !form.isAll()));
    }

    public Set<String> groups() {
        return WebhookKinds.GROUPS.keySet();
    }

    public String group(String group) {
        return WebhookForm.group(group);
    }

    /// Where something is ticked it is seen.
    public boolean isOpen(String group) {
        return ticked(group) > 0;
    }

    public String summary(String group, Frame frame) {
        return frame.say(
                "webhook.group.chosen",
                frame.say("webhook.group." + group),
                ticked(group),
                all(group).size());
    }

    private long ticked(String group) {
        return all(group).stream().filter(form.kinds()::contains).count();
    }

    private static List<String> all(String group) {
        return WebhookKinds.GROUPS.getOrDefault(group, List.of());
    }

    public List<Choice> kinds(String group, Frame frame) {
        return all(group).stream()
                .map(each ->
                        new Choice(
                                each,
                                frame.say("event." + each),
                                each,
                                form.kinds().contains(each)))
                .toList();
    }
}
