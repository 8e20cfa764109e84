package lodestar.access.web;

import java.util.List;
import java.util.UUID;
import lodestar.access.AccountQueries;
import lodestar.access.ApiTokens;
import lodestar.access.Token;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.PersonId;
import lodestar.shared.NotFound;
import lodestar.shared.PublicAddress;
import lodestar.shared.web.Answer;
import lodestar.shared.web.MenuEntry;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Tokens for programs: one's own, and for admins those of others, which they may only end.
@Controller
class TokenController {

    private static final String HERE = "/profile/tokens";

    private final ApiTokens tokens;
    private final AccountQueries accounts;
    private final PublicAddress address;

    TokenController(ApiTokens tokens, AccountQueries accounts, PublicAddress address) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.address = address;
    }

    @Bean
    static MenuEntry tokensFound() {
        return MenuEntry.found("access.tokens", HERE, Action.USE_PROFILE.name());
    }

    @GetMapping(HERE)
    @May(Action.USE_PROFILE)
    ModelAndView own(Actor by) {
        return page("", ApiTokens.USUAL_DAYS, Problems.NONE, null, by);
    }

    /// Shows the token at once and only once: it is a secret that no address and no redirect may
    /// carry.
    @PostMapping(HERE)
    @May(Action.USE_PROFILE)
    Submission make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int days,
            Actor by) {
        return Submission.making(() -> tokens.make(by.id(), name, days, by))
                .thenShow(
                        made -> page("", ApiTokens.USUAL_DAYS, Problems.NONE, made, by),
                        HERE,
                        "access.token.shown-once")
                .orShow(refused -> page(name, days, Problems.of(refused), null, by));
    }

    @PostMapping(HERE + "/revocation")
    @May(Action.USE_PROFILE)
    Submission revoke(@RequestParam UUID token, Actor by) {
        return Submission.of(() -> tokens.revoke(token, by)).then(HERE, "access.token.revoked");
    }

    @GetMapping("/accounts/{id}/tokens")
    @May(Action.MANAGE_ACCOUNTS)
    ModelAndView ofOther(@PathVariable PersonId id, Actor by) {
        var account = accounts.account(id, by).orElseThrow(NotFound::new);
        return Answer.page(
                "access/account-tokens",
                new AccountTokensPage(account.person(), account.name(), tokens.list(id, by)));
    }

    @PostMapping("/accounts/{id}/tokens/revocation")
    @May(Action.MANAGE_ACCOUNTS)
    Submission revokeOther(@PathVariable PersonId id, @RequestParam UUID token, Actor by) {
        return Submission.of(() -> tokens.revoke(token, by))
                .then("/accounts/" + id.value() + "/tokens", "access.token.revoked");
    }

    private ModelAndView page(
            String name, int days, Problems problems, @Nullable Token made, Actor by) {
        return Answer.page(
                "access/tokens",
                new TokensPage(
                        List.copyOf(tokens.list(by.id(), by)),
                        name,
                        days,
                        problems,
                        made == null ? null : made.text(),
                        address.of("/api")));
    }
}
