package lodestar.agreement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lodestar.agreement.AgreementQueries;
import lodestar.agreement.Agreements;
import lodestar.agreement.TextKind;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.MenuEntry;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The admin's page of the two texts: their versions, and a form for the next one.
@Controller
class TextController {

    private static final String LIST = "/agreement/texts";

    private final Agreements agreements;
    private final AgreementQueries queries;
    private final TextForms forms;

    TextController(Agreements agreements, AgreementQueries queries, TextForms forms) {
        this.agreements = agreements;
        this.queries = queries;
        this.forms = forms;
    }

    @Bean
    static MenuEntry textsMenu() {
        return new MenuEntry(72, "agreement.texts", LIST, Action.MANAGE_SETTINGS.name());
    }

    @GetMapping(LIST)
    @May(Action.MANAGE_SETTINGS)
    ModelAndView list(Actor by) {
        return Answer.page(
                "agreement/texts",
                new TextsPage(
                        List.of(
                                queries.versions(TextKind.AGREEMENT, by.locale()),
                                queries.versions(TextKind.GUIDE, by.locale()))));
    }

    @GetMapping(LIST + "/{kind}")
    @May(Action.MANAGE_SETTINGS)
    ModelAndView edit(@PathVariable String kind, Actor by) {
        return forms.open(kind(kind), by);
    }

    @PostMapping(LIST + "/{kind}")
    @May(Action.MANAGE_SETTINGS)
    Submission write(
            @PathVariable String kind,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            Actor by) {
        TextKind which = kind(kind);
        var form = TextForm.read(fields);
        return Submission.making(
                        () -> {
                            int version = agreements.write(which, form.version(), form.words(), by);
                            forms.drop(which, by);
                            return version;
                        })
                .then(version -> LIST, "agreement.text.saved")
                .orShow(refused ->
                        refused.code().equals("stale-version")
                                ? forms.conflict(which, form, request, by)
                                : forms.page(which, form, Problems.of(refused), null));
    }

    private static TextKind kind(String typed) {
        return Arrays.stream(TextKind.values())
                .filter(each -> TextForms.path(each).equals(typed))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
