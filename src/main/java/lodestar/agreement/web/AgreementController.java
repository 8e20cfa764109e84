package lodestar.agreement.web;

import java.util.List;
import lodestar.agreement.AgreedPair;
import lodestar.agreement.AgreementQueries;
import lodestar.agreement.AgreementText;
import lodestar.agreement.Agreements;
import lodestar.agreement.TextKind;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The agreement and the guide, as everybody reads them, and as a pair accepts the first.
@Controller
class AgreementController {

    private final Agreements agreements;
    private final AgreementQueries queries;

    AgreementController(Agreements agreements, AgreementQueries queries) {
        this.agreements = agreements;
        this.queries = queries;
    }

    /// @param version an earlier text to read; without it the one that waits for the reader, else
    ///   the one that binds them, else the present one
    @GetMapping("/agreement")
    @May(Action.READ_AGREEMENT)
    ModelAndView read(@RequestParam(required = false) @Nullable Integer version, Actor by) {
        List<AgreedPair> pairs = queries.pairs(by);
        AgreementText text =
                version != null || !pairs.isEmpty()
                        ? text(version != null ? version : pairs.getFirst().version(), by)
                        : queries.present(TextKind.AGREEMENT, by.locale());
        return Answer.page("agreement/show", new AgreementPage(text, pairs));
    }

    @PostMapping("/agreement/acceptance")
    @May(Action.ACCEPT_AGREEMENT)
    Submission accept(@RequestParam int version, Actor by) {
        return Submission.of(() -> agreements.accept(version, by)).then("/", "agreement.accepted");
    }

    @GetMapping("/agreement/first-meeting")
    @May(Action.READ_AGREEMENT)
    ModelAndView guide(@RequestParam(required = false) @Nullable Integer version, Actor by) {
        AgreementText text =
                version == null
                        ? queries.present(TextKind.GUIDE, by.locale())
                        : queries.version(TextKind.GUIDE, version, by.locale())
                                .orElseThrow(NotFound::new);
        return Answer.page("agreement/guide", text);
    }

    private AgreementText text(int version, Actor by) {
        return queries.version(TextKind.AGREEMENT, version, by.locale()).orElseThrow(NotFound::new);
    }
}
