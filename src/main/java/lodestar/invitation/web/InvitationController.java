package lodestar.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lodestar.invitation.HandOut;
import lodestar.invitation.InvitationQueries;
import lodestar.invitation.Invited;
import lodestar.invitation.PeopleInvitations;
import lodestar.invitation.Waiting;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.Cursor;
import lodestar.shared.Mailing;
import lodestar.shared.PublicAddress;
import lodestar.shared.web.Address;
import lodestar.shared.web.Answer;
import lodestar.shared.web.ListDownload;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asking people in, for admins.
@Controller
class InvitationController {

    static final String LIST = "/invitations";
    static final String INVITED = LIST + "/invited";
    static final String FILE = LIST + "/file";

    private final PeopleInvitations invitations;
    private final InvitationQueries queries;
    private final Mailing mailing;
    private final PublicAddress address;
    private final ListDownload download;

    InvitationController(
            PeopleInvitations invitations,
            InvitationQueries queries,
            Mailing mailing,
            PublicAddress address,
            ListDownload download) {
        this.invitations = invitations;
        this.queries = queries;
        this.mailing = mailing;
        this.address = address;
        this.download = download;
    }

    @GetMapping(LIST)
    @May(Action.MANAGE_ACCOUNTS)
    ModelAndView list(
            InvitationQuestion question, @RequestParam(defaultValue = "") String at, Actor by) {
        return page(question, at, Problems.NONE, by);
    }

    @GetMapping(INVITED)
    @May(Action.MANAGE_ACCOUNTS)
    ModelAndView invited(@RequestParam(defaultValue = "") String at, Actor by) {
        return Answer.page(
                "invitation/invited", new InvitedPage(queries.invited(Cursor.read(at, 2), by)));
    }

    @GetMapping({LIST + ".csv", LIST + ".xlsx"})
    @May(Action.MANAGE_ACCOUNTS)
    ModelAndView waiting(InvitationQuestion question, Actor by) {
        return download.of(
                "without-password",
                by.id().value(),
                List.of("access.name", "access.email", "invitation.last"),
                lines ->
                        ListDownload.<Waiting>each(
                                (from, size) -> queries.waiting(question.circle(), from, size, by),
                                InvitationQueries::cursor,
                                row -> lines.line(row.name(), row.email(), row.invitedAt())));
    }

    @GetMapping({INVITED + ".csv", INVITED + ".xlsx"})
    @May(Action.MANAGE_ACCOUNTS)
    ModelAndView invited(Actor by) {
        return download.of(
                "invited",
                by.id().value(),
                List.of(
                        "access.name",
                        "invitation.at",
                        "invitation.way",
                        "invitation.by",
                        "access.account.password"),
                lines ->
                        ListDownload.<Invited>each(
                                (from, size) -> queries.invited(from, size, by),
                                InvitationQueries::cursor,
                                row ->
                                        lines.line(
                                                row.name(),
                                                row.at(),
                                                row.way(),
                                                row.by(),
                                                row.hasCome())));
    }

    @PostMapping(LIST)
    @May(Action.MANAGE_ACCOUNTS)
    Submission begin(InvitationQuestion question, Actor by) {
        return Submission.making(() -> invitations.begin(question.circle(), by))
                .then(LIST, "invitation.begun")
                .orShow(refused -> page(question, "", Problems.of(refused), by));
    }

    /// The links themselves, once: the same form again says so instead of making others.
    @PostMapping(FILE)
    @May(Action.MANAGE_ACCOUNTS)
    Submission file(InvitationQuestion question, Actor by, HttpServletRequest request) {
        String origin = Address.origin(address, request);
        return Submission.making(() -> invitations.handOut(question.circle(), by))
                .thenShow(links -> file(links, origin, by), LIST, "invitation.file.taken")
                .orShow(refused -> page(question, "", Problems.of(refused), by));
    }

    private ModelAndView file(List<HandOut> links, String origin, Actor by) {
        return download.of(
                "invitations",
                by.id().value(),
                List.of("access.name", "access.email", "access.link"),
                lines ->
                        links.forEach(each ->
                                lines.line(
                                        each.name(),
                                        each.email(),
                                        origin + "/links/" + each.token().text())));
    }

    private ModelAndView page(InvitationQuestion question, String at, Problems problems, Actor by) {
        return Answer.page(
                "invitation/list",
                new InvitationsPage(
                        question,
                        queries.waiting(question.circle(), Cursor.read(at, 2), by),
                        queries.batches(by),
                        queries.round(by).orElse(null),
                        mailing.isSet(),
                        problems));
    }
}
