package lodestar.webhook.web;

import java.util.List;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.webhook.WebhookOutline;
import lodestar.webhook.WebhookView;
import org.springframework.util.MultiValueMap;

/// What is typed for a receiver. Kinds come in groups, each under a name of its own.
///
/// @param isAll whether it is told everything, whatever is ticked
public record WebhookForm(
        String name, String address, boolean isAll, List<String> kinds, int version) {

    static final WebhookForm EMPTY = new WebhookForm("", "", true, List.of(), -1);

    private static final String GROUP = "kinds-";
    private static final String SOME = "SOME";

    static WebhookForm of(WebhookView webhook) {
        return new WebhookForm(
                webhook.name(),
                webhook.address(),
                webhook.kinds().isEmpty(),
                webhook.kinds(),
                webhook.version());
    }

    static WebhookForm typed(MultiValueMap<String, String> typed) {
        return new WebhookForm(
                text(typed, "name"),
                text(typed, "address"),
                !SOME.equals(text(typed, "scope")),
                typed.entrySet().stream()
                        .filter(each -> each.getKey().startsWith(GROUP))
                        .flatMap(each -> each.getValue().stream())
                        .toList(),
                version(text(typed, "version")));
    }

    static String group(String name) {
        return GROUP + name;
    }

    /// What is meant by it.
    ///
    /// @throws Refused where only some kinds are wanted and none is ticked
    WebhookOutline outline() {
        if (!isAll && kinds.isEmpty()) {
            throw Refused.invalid(Problem.of("webhook-kinds").at("scope"));
        }
        return WebhookOutline.typed(name, address, isAll ? List.of() : kinds);
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        String text = typed.getFirst(name);
        return text == null ? "" : text;
    }

    private static int version(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
