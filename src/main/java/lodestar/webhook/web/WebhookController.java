package lodestar.webhook.web;

import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.MenuEntry;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import lodestar.webhook.WebhookId;
import lodestar.webhook.WebhookQueries;
import lodestar.webhook.WebhookView;
import lodestar.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Receivers of webhooks: who is told what.
@Controller
class WebhookController {

    static final String LIST = "/webhooks";

    private final Webhooks webhooks;
    private final WebhookQueries queries;

    WebhookController(Webhooks webhooks, WebhookQueries queries) {
        this.webhooks = webhooks;
        this.queries = queries;
    }

    @Bean
    static MenuEntry webhookMenu() {
        return new MenuEntry(86, "webhook.title", LIST, Action.MANAGE_WEBHOOKS.name());
    }

    @GetMapping(LIST)
    @May(Action.MANAGE_WEBHOOKS)
    ModelAndView list(Actor by) {
        return Answer.page("webhook/list", new WebhooksPage(queries.all(by)));
    }

    @GetMapping(LIST + "/new")
    @May(Action.MANAGE_WEBHOOKS)
    ModelAndView fresh() {
        return form(null, WebhookForm.EMPTY, Problems.NONE);
    }

    /// Shows the secret at once and only once: no address and no redirect may carry it.
    @PostMapping(LIST)
    @May(Action.MANAGE_WEBHOOKS)
    Submission make(@RequestParam MultiValueMap<String, String> typed, Actor by) {
        var form = WebhookForm.typed(typed);
        return Submission.making(() -> webhooks.make(form.outline(), by))
                .thenShow(
                        made -> secret(find(made.id(), by), "webhook.made", made.secret().text()),
                        LIST,
                        "webhook.secret.shown-once")
                .orShow(refused -> form(null, form, Problems.of(refused)));
    }

    @GetMapping(LIST + "/{id}/edit")
    @May(Action.MANAGE_WEBHOOKS)
    ModelAndView edit(@PathVariable WebhookId id, Actor by) {
        var webhook = find(id, by);
        return form(webhook, WebhookForm.of(webhook), Problems.NONE);
    }

    @PostMapping(LIST + "/{id}/edit")
    @May(Action.MANAGE_WEBHOOKS)
    Submission change(
            @PathVariable WebhookId id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor by) {
        var form = WebhookForm.typed(typed);
        return Submission.of(() -> webhooks.change(id, form.version(), form.outline(), null, by))
                .then(LIST + "/" + id.value(), "webhook.changed")
                .orShow(refused -> form(find(id, by), form, Problems.of(refused)));
    }

    @GetMapping(LIST + "/{id}/secret")
    @May(Action.MANAGE_WEBHOOKS)
    ModelAndView renewal(@PathVariable WebhookId id, Actor by) {
        return Answer.page("webhook/renewal", find(id, by));
    }

    @PostMapping(LIST + "/{id}/secret")
    @May(Action.MANAGE_WEBHOOKS)
    Submission renew(@PathVariable WebhookId id, Actor by) {
        var webhook = find(id, by);
        return Submission.making(() -> webhooks.renew(id, by))
                .thenShow(
                        secret -> secret(webhook, "webhook.secret.renewed", secret.text()),
                        LIST + "/" + id.value(),
                        "webhook.secret.shown-once");
    }

    @GetMapping(LIST + "/{id}/retirement")
    @May(Action.MANAGE_WEBHOOKS)
    ModelAndView retirement(@PathVariable WebhookId id, Actor by) {
        return Answer.page("webhook/retirement", find(id, by));
    }

    @PostMapping(LIST + "/{id}/retirement")
    @May(Action.MANAGE_WEBHOOKS)
    Submission retire(@PathVariable WebhookId id, Actor by) {
        return Submission.of(() -> webhooks.retire(id, by)).then(LIST, "webhook.retired");
    }

    private WebhookView find(WebhookId id, Actor by) {
        return queries.webhook(id, by).orElseThrow(NotFound::new);
    }

    private ModelAndView form(@Nullable WebhookView webhook, WebhookForm form, Problems problems) {
        return Answer.page(
                "webhook/form",
                new WebhookFormPage(webhook, form, webhooks.mayBePrivate(), problems));
    }

    private static ModelAndView secret(WebhookView webhook, String title, String secret) {
        return Answer.page(
                "webhook/secret",
                new SecretPage(title, LIST + "/" + webhook.id().value(), webhook.name(), secret));
    }
}
