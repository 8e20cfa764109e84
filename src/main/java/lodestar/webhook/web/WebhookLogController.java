package lodestar.webhook.web;

import java.util.List;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.Cursor;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.ListDownload;
import lodestar.shared.web.Submission;
import lodestar.webhook.DeliveryId;
import lodestar.webhook.DeliveryRow;
import lodestar.webhook.DeliveryState;
import lodestar.webhook.WebhookId;
import lodestar.webhook.WebhookMessages;
import lodestar.webhook.WebhookQueries;
import lodestar.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One receiver: what it was sent, and what became of that.
@Controller
@RequestMapping(WebhookController.LIST + "/{id}")
class WebhookLogController {

    private final Webhooks webhooks;
    private final WebhookMessages messages;
    private final WebhookQueries queries;
    private final ListDownload download;

    WebhookLogController(
            Webhooks webhooks,
            WebhookMessages messages,
            WebhookQueries queries,
            ListDownload download) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.queries = queries;
        this.download = download;
    }

    @GetMapping
    @May(Action.MANAGE_WEBHOOKS)
    ModelAndView show(
            @PathVariable WebhookId id,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(required = false) @Nullable String at,
            Actor by) {
        return Answer.page(
                "webhook/show",
                new WebhookPage(
                        queries.webhook(id, by).orElseThrow(NotFound::new),
                        state,
                        queries.deliveries(id, state, Cursor.read(at, 2), by),
                        queries.counts(id, by)));
    }

    @GetMapping({"/log.csv", "/log.xlsx"})
    @May(Action.MANAGE_WEBHOOKS)
    ModelAndView file(
            @PathVariable WebhookId id,
            @RequestParam(required = false) @Nullable DeliveryState state,
            Actor by) {
        var receiver = queries.webhook(id, by).orElseThrow(NotFound::new).id();
        return download.of(
                "webhook-log",
                by.id().value(),
                List.of(
                        "webhook.kind",
                        "webhook.at",
                        "webhook.status",
                        "webhook.tries",
                        "webhook.answer"),
                lines ->
                        ListDownload.<DeliveryRow>each(
                                (from, size) -> queries.deliveries(receiver, state, from, size, by),
                                WebhookQueries::cursor,
                                row ->
                                        lines.line(
                                                row.kind(),
                                                row.at(),
                                                row.state(),
                                                row.tries(),
                                                row.answer())));
    }

    @PostMapping("/trial")
    @May(Action.MANAGE_WEBHOOKS)
    Submission attempt(@PathVariable WebhookId id, Actor by) {
        return Submission.making(() -> messages.attempt(id, by))
                .then(here(id), "webhook.trial.sent");
    }

    @PostMapping("/deliveries/{delivery}/resend")
    @May(Action.MANAGE_WEBHOOKS)
    Submission resend(@PathVariable WebhookId id, @PathVariable DeliveryId delivery, Actor by) {
        return Submission.of(() -> messages.resend(id, delivery, by))
                .then(here(id), "webhook.resent");
    }

    @PostMapping("/pause")
    @May(Action.MANAGE_WEBHOOKS)
    Submission pause(@PathVariable WebhookId id, Actor by) {
        return Submission.of(() -> webhooks.pause(id, by)).then(here(id), "webhook.paused");
    }

    @PostMapping("/resumption")
    @May(Action.MANAGE_WEBHOOKS)
    Submission resume(@PathVariable WebhookId id, Actor by) {
        return Submission.of(() -> webhooks.resume(id, by)).then(here(id), "webhook.resumed");
    }

    private static String here(WebhookId id) {
        return WebhookController.LIST + "/" + id.value();
    }
}
