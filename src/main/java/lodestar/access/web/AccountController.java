package lodestar.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestar.access.AccountQueries;
import lodestar.access.AccountRow;
import lodestar.access.Accounts;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.People;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.shared.Cursor;
import lodestar.shared.NotFound;
import lodestar.shared.PublicAddress;
import lodestar.shared.web.Address;
import lodestar.shared.web.Answer;
import lodestar.shared.web.ListDownload;
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

/// All accounts, for admins.
@Controller
class AccountController {

    private static final String LIST = "/accounts";

    private final Accounts accounts;
    private final AccountQueries queries;
    private final People people;
    private final PublicAddress address;
    private final ListDownload download;

    AccountController(
            Accounts accounts,
            AccountQueries queries,
            People people,
            PublicAddress address,
            ListDownload download) {
        this.accounts = accounts;
        this.queries = queries;
        this.people = people;
        this.address = address;
        this.download = download;
    }

    @Bean
    static MenuEntry accountsMenu() {
        return new MenuEntry(80, "access.menu", LIST, Action.MANAGE_ACCOUNTS.name());
    }

    @GetMapping(LIST)
    @May(Action.MANAGE_ACCOUNTS)
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String at,
            Actor by) {
        var filter = new AccountQueries.Filter(q, role(role).orElse(null));
        var rows = queries.list(filter, Cursor.read(at, 2), by);
        return Answer.page("access/accounts", new AccountsPage(rows, q, role));
    }

    @GetMapping({LIST + ".csv", LIST + ".xlsx"})
    @May(Action.MANAGE_ACCOUNTS)
    ModelAndView file(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            Actor by) {
        var filter = new AccountQueries.Filter(q, role(role).orElse(null));
        return download.of(
                "accounts",
                by.id().value(),
                List.of(
                        "access.name",
                        "access.email",
                        "access.roles",
                        "access.account.active",
                        "access.account.password",
                        "access.last-seen"),
                lines ->
                        ListDownload.each(
                                (from, size) -> queries.rows(filter, from, size, by),
                                AccountQueries::cursor,
                                row ->
                                        lines.line(
                                                row.name(),
                                                row.email(),
                                                row.roles().stream()
                                                        .sorted()
                                                        .map(Role::name)
                                                        .collect(Collectors.joining(", ")),
                                                row.active(),
                                                row.hasPassword(),
                                                row.lastSeen())));
    }

    @GetMapping(LIST + "/new")
    @May(Action.MANAGE_ACCOUNTS)
    ModelAndView fresh(Actor by) {
        return form(null, AccountForm.empty(by.zone().getId()), Problems.NONE, null);
    }

    @PostMapping(LIST)
    @May(Action.MANAGE_ACCOUNTS)
    Submission add(AccountForm form, Actor by) {
        return Submission.making(() -> people.add(form.details(), form.given(), by))
                .then(id -> LIST + "/" + id.value(), "access.account.added", form.givenName())
                .orShow(refused -> form(null, form, Problems.of(refused), null));
    }

    @GetMapping(LIST + "/{id}")
    @May(Action.MANAGE_ACCOUNTS)
    ModelAndView show(@PathVariable PersonId id, Actor by) {
        var account = queries.account(id, by).orElseThrow(NotFound::new);
        return form(account, known(id, account, by), Problems.NONE, null);
    }

    @PostMapping(LIST + "/{id}")
    @May(Action.MANAGE_ACCOUNTS)
    Submission change(@PathVariable PersonId id, AccountForm form, Actor by) {
        return Submission.of(
                        () -> {
                            people.describe(id, form.details(), by);
                            people.giveRoles(id, form.given(), by);
                        })
                .then(LIST + "/" + id.value(), "access.account.changed")
                .orShow(refused ->
                        form(
                                queries.account(id, by).orElseThrow(NotFound::new),
                                form,
                                Problems.of(refused),
                                null));
    }

    /// Shows the link at once and only once: it is a secret that no address and no redirect may
    /// carry.
    @PostMapping(LIST + "/{id}/link")
    @May(Action.MANAGE_ACCOUNTS)
    Submission link(@PathVariable PersonId id, Actor by, HttpServletRequest request) {
        var account = queries.account(id, by).orElseThrow(NotFound::new);
        return Submission.making(() ->
                        Address.origin(address, request) + "/links/" + accounts.link(id, by).text())
                .thenShow(
                        link -> form(account, known(id, account, by), Problems.NONE, link),
                        LIST + "/" + id.value(),
                        "access.link.shown-once");
    }

    @PostMapping(LIST + "/{id}/entry")
    @May(Action.MANAGE_ACCOUNTS)
    Submission letIn(@PathVariable PersonId id, @RequestParam boolean open, Actor by) {
        return Submission.of(
                        () -> {
                            people.letIn(id, open, by);
                            if (!open) {
                                accounts.endSessions(id, by);
                            }
                        })
                .then(
                        LIST + "/" + id.value(),
                        open ? "access.account.let-in" : "access.account.shut-out");
    }

    @PostMapping(LIST + "/{id}/sessions")
    @May(Action.MANAGE_ACCOUNTS)
    Submission endSessions(@PathVariable PersonId id, Actor by) {
        return Submission.of(() -> accounts.endSessions(id, by))
                .then(LIST + "/" + id.value(), "access.account.sessions-ended");
    }

    private AccountForm known(PersonId id, AccountRow account, Actor by) {
        return AccountForm.of(queries.details(id, by).orElseThrow(NotFound::new), account.roles());
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values()).filter(each -> each.name().equals(name)).findFirst();
    }

    private static ModelAndView form(
            @Nullable AccountRow account,
            AccountForm form,
            Problems problems,
            @Nullable String link) {
        return Answer.page("access/account", new AccountPage(account, form, problems, link));
    }
}
