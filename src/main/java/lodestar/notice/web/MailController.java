package lodestar.notice.web;

import java.util.List;
import lodestar.notice.MailId;
import lodestar.notice.MailQueries;
import lodestar.notice.MailState;
import lodestar.notice.ParkedMail;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.program.ProgramQueries;
import lodestar.shared.Cursor;
import lodestar.shared.Mailing;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.ListDownload;
import lodestar.shared.web.MenuEntry;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Mail that waits, was laid aside, went out, or was not wanted.
@Controller
class MailController {

    private static final String LIST = "/mails";
    private static final String PARKED = LIST + "?state=PARKED";

    private final MailQueries queries;
    private final ParkedMail parked;
    private final Mailing mailing;
    private final ProgramQueries program;
    private final ListDownload download;

    MailController(
            MailQueries queries,
            ParkedMail parked,
            Mailing mailing,
            ProgramQueries program,
            ListDownload download) {
        this.queries = queries;
        this.parked = parked;
        this.mailing = mailing;
        this.program = program;
        this.download = download;
    }

    @Bean
    static MenuEntry mailMenu() {
        return new MenuEntry(85, "notice.mails", LIST, Action.MANAGE_MAIL.name());
    }

    @GetMapping(LIST)
    @May(Action.MANAGE_MAIL)
    ModelAndView list(
            @RequestParam(defaultValue = "WAITING") MailState state,
            @RequestParam(required = false) @Nullable String at,
            Actor by) {
        return Answer.page(
                "notice/mails",
                new MailsPage(
                        state,
                        queries.list(state, Cursor.read(at, 2), by),
                        queries.counts(by),
                        mailing.isSet(),
                        program.settings().isDemo()));
    }

    @GetMapping({LIST + ".csv", LIST + ".xlsx"})
    @May(Action.MANAGE_MAIL)
    ModelAndView file(@RequestParam(defaultValue = "WAITING") MailState state, Actor by) {
        return download.of(
                "mails",
                by.id().value(),
                List.of(
                        "notice.mails.to",
                        "notice.kind",
                        "notice.mails.at",
                        "notice.mails.due",
                        "notice.mails.tries",
                        "notice.mails.fault"),
                lines ->
                        ListDownload.each(
                                (from, size) -> queries.rows(state, from, size, by),
                                MailQueries::cursor,
                                row ->
                                        lines.line(
                                                row.reader(),
                                                row.kind(),
                                                row.at(),
                                                row.due(),
                                                row.tries(),
                                                row.fault())));
    }

    @GetMapping(LIST + "/{id}")
    @May(Action.MANAGE_MAIL)
    ModelAndView show(@PathVariable MailId id, Actor by) {
        if (!program.settings().isDemo()) {
            throw new NotFound();
        }
        return Answer.page("notice/mail", new MailPage(queries.letter(id, by)));
    }

    @PostMapping(LIST + "/retry")
    @May(Action.MANAGE_MAIL)
    Submission retryAll(Actor by) {
        return Submission.of(() -> parked.retryAll(by)).then(LIST, "notice.mails.retried");
    }

    @PostMapping(LIST + "/{id}/retry")
    @May(Action.MANAGE_MAIL)
    Submission retry(@PathVariable MailId id, Actor by) {
        return Submission.of(() -> parked.retry(id, by)).then(PARKED, "notice.mails.retried");
    }

    @PostMapping(LIST + "/{id}/discard")
    @May(Action.MANAGE_MAIL)
    Submission discard(@PathVariable MailId id, Actor by) {
        return Submission.of(() -> parked.discard(id, by)).then(PARKED, "notice.mails.discarded");
    }
}
