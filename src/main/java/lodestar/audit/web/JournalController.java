package lodestar.audit.web;

import java.util.List;
import java.util.Map;
import lodestar.audit.JournalLine;
import lodestar.audit.JournalQueries;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.Cursor;
import lodestar.shared.web.Answer;
import lodestar.shared.web.ListDownload;
import lodestar.shared.web.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The journal as admins read it.
@Controller
class JournalController {

    private static final List<String> HEADS =
            List.of(
                    "journal.file.seq",
                    "journal.time",
                    "journal.file.who-id",
                    "journal.who",
                    "journal.action",
                    "journal.file.subject",
                    "journal.file.student-id",
                    "journal.student",
                    "journal.outcome",
                    "journal.detail",
                    "journal.file.request");

    private final JournalQueries journal;
    private final ListDownload download;

    JournalController(JournalQueries journal, ListDownload download) {
        this.journal = journal;
        this.download = download;
    }

    @Bean
    static MenuEntry journalMenu() {
        return new MenuEntry(90, "journal.title", "/journal", Action.READ_JOURNAL.name());
    }

    @GetMapping("/journal")
    @May(Action.READ_JOURNAL)
    ModelAndView list(
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable String at,
            Actor by) {
        var question = JournalQuestion.read(asked, by.zone());
        return Answer.page(
                "audit/journal",
                new JournalPage(
                        question, journal.lines(question.filter(), Cursor.read(at, 2), by)));
    }

    @GetMapping({"/journal.csv", "/journal.xlsx"})
    @May(Action.READ_JOURNAL)
    ModelAndView download(@RequestParam Map<String, String> asked, Actor by) {
        var filter = JournalQuestion.read(asked, by.zone()).filter();
        return download.of(
                "journal",
                by.id().value(),
                HEADS,
                lines ->
                        ListDownload.each(
                                (from, size) -> journal.read(filter, from, size, by),
                                JournalQueries::cursor,
                                line -> lines.line(cells(line))));
    }

    private static @Nullable Object[] cells(JournalLine line) {
        return new @Nullable Object[] {
            line.seq(),
            line.at(),
            line.actorId(),
            line.actor(),
            line.action(),
            line.subjectId(),
            line.studentId(),
            line.student(),
            line.outcome(),
            line.detail(),
            line.request()
        };
    }
}
