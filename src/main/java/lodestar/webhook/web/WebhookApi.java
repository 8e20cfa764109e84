package lodestar.webhook.web;

import java.util.List;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.NotFound;
import lodestar.shared.api.Effect;
import lodestar.shared.api.Listed;
import lodestar.shared.api.Listing;
import lodestar.shared.api.Needed;
import lodestar.shared.api.Summary;
import lodestar.shared.api.Writes;
import lodestar.webhook.DeliveryId;
import lodestar.webhook.DeliveryState;
import lodestar.webhook.WebhookId;
import lodestar.webhook.WebhookMessages;
import lodestar.webhook.WebhookOutline;
import lodestar.webhook.WebhookQueries;
import lodestar.webhook.WebhookSecret;
import lodestar.webhook.WebhookView;
import lodestar.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Receivers of webhooks for programs.
@RestController
@RequestMapping(path = WebhookApi.HERE, produces = "application/json")
class WebhookApi {

    static final String HERE = "/api/webhooks";

    private final Webhooks webhooks;
    private final WebhookMessages messages;
    private final WebhookQueries queries;

    WebhookApi(Webhooks webhooks, WebhookMessages messages, WebhookQueries queries) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.queries = queries;
    }

    /// @param kinds where it is left out, all
    @Writes(WebhookJson.class)
    record WebhookInput(
            @Nullable String name, @Nullable String address, @Nullable List<String> kinds) {}

    /// @param kinds where it is left out, all
    /// @param active where it is left out, as it is
    @Writes(WebhookJson.class)
    record WebhookChange(
            @Nullable String name,
            @Nullable String address,
            @Nullable List<String> kinds,
            @Nullable Boolean active,
            @Needed Integer version) {}

    @GetMapping
    @May(Action.MANAGE_WEBHOOKS)
    @Summary("Lists the receivers of webhooks by name")
    Listed<WebhookJson> list(Listing listing, Actor by) {
        return listing.whole(queries.all(by).stream().map(WebhookJson::of).toList());
    }

    @GetMapping("/{id}")
    @May(Action.MANAGE_WEBHOOKS)
    @Summary("Shows a receiver, without its secret")
    WebhookJson show(@PathVariable WebhookId id, Actor by) {
        return WebhookJson.of(find(id, by));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.MANAGE_WEBHOOKS)
    @Summary("Adds a receiver; its secret is in this answer and in no other")
    Effect<WebhookJson> make(@RequestBody WebhookInput asked, Actor by) {
        return Effect.making(
                        () ->
                                webhooks.make(
                                        outline(asked.name(), asked.address(), asked.kinds()), by),
                        made -> here(made.id()),
                        made -> WebhookJson.of(find(made.id(), by), made.secret()))
                .confidential();
    }

    @PutMapping("/{id}")
    @May(Action.MANAGE_WEBHOOKS)
    @Summary("Changes a receiver, pauses it or lets it continue")
    Effect<WebhookJson> change(
            @PathVariable WebhookId id, @RequestBody WebhookChange to, Actor by) {
        return Effect.of(
                () ->
                        webhooks.change(
                                id,
                                to.version(),
                                outline(to.name(), to.address(), to.kinds()),
                                to.active(),
                                by),
                () -> show(id, by));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.MANAGE_WEBHOOKS)
    @Summary("Removes a receiver for good; what waits for it is never sent")
    Effect<Void> retire(@PathVariable WebhookId id, Actor by) {
        return Effect.ending(() -> webhooks.retire(id, by));
    }

    @PostMapping("/{id}/secret")
    @May(Action.MANAGE_WEBHOOKS)
    @Summary("Renews the secret, which is in this answer only; the earlier one signs too for a day")
    Effect<WebhookJson> renew(@PathVariable WebhookId id, Actor by) {
        return Effect.answering(
                        () -> webhooks.renew(id, by),
                        (WebhookSecret secret) -> WebhookJson.of(find(id, by), secret))
                .confidential();
    }

    @PostMapping("/{id}/trial")
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.MANAGE_WEBHOOKS)
    @Summary("Sends a message that says nothing but that it is one")
    Effect<DeliveryJson> attempt(@PathVariable WebhookId id, Actor by) {
        return Effect.making(
                () -> messages.attempt(id, by),
                made -> here(id) + "/deliveries/" + made.value(),
                made -> delivery(id, made, by));
    }

    @GetMapping("/{id}/deliveries")
    @May(Action.MANAGE_WEBHOOKS)
    @Summary("Lists the messages of the last month to a receiver, the latest first")
    Listed<DeliveryJson> deliveries(
            @PathVariable WebhookId id,
            @RequestParam @Nullable DeliveryState status,
            Listing listing,
            Actor by) {
        var webhook = find(id, by);
        return listing.of(
                2,
                (from, most) -> queries.deliveries(webhook.id(), status, from, most, by),
                WebhookQueries::cursor,
                () -> queries.total(webhook.id(), status, by),
                rows -> rows.stream().map(DeliveryJson::of).toList());
    }

    @GetMapping("/{id}/deliveries/{deliveryId}")
    @May(Action.MANAGE_WEBHOOKS)
    @Summary("Shows a message to a receiver")
    DeliveryJson delivery(
            @PathVariable WebhookId id, @PathVariable DeliveryId deliveryId, Actor by) {
        return queries.delivery(find(id, by).id(), deliveryId, by)
                .map(DeliveryJson::of)
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/{id}/deliveries/{deliveryId}/resend")
    @May(Action.MANAGE_WEBHOOKS)
    @Summary("Sends a message again that was taken or laid aside, under the same id")
    Effect<DeliveryJson> resend(
            @PathVariable WebhookId id, @PathVariable DeliveryId deliveryId, Actor by) {
        return Effect.of(
                () -> messages.resend(id, deliveryId, by), () -> delivery(id, deliveryId, by));
    }

    private WebhookView find(WebhookId id, Actor by) {
        return queries.webhook(id, by).orElseThrow(NotFound::new);
    }

    private static WebhookOutline outline(
            @Nullable String name, @Nullable String address, @Nullable List<String> kinds) {
        return WebhookOutline.typed(name, address, kinds == null ? List.of() : kinds);
    }

    private static String here(WebhookId id) {
        return HERE + "/" + id.value();
    }
}
