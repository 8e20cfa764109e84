package lodestar.followup.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lodestar.followup.FollowUpChoices;
import lodestar.followup.FollowUpId;
import lodestar.followup.FollowUpQueries;
import lodestar.followup.FollowUpReader;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.ListedIds;
import lodestar.people.May;
import lodestar.shared.web.Answer;
import lodestar.shared.web.ListDownload;
import lodestar.shared.web.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Follow-ups to read: the list, one, and what one said before.
@Controller
class FollowUpController {

    private static final List<String> HEADS =
            List.of(
                    "followup.number",
                    "followup.status",
                    "followup.file.student-number",
                    "followup.student",
                    "followup.mentor",
                    "followup.date",
                    "followup.open",
                    "followup.changed");

    private final FollowUpQueries queries;
    private final FollowUpReader reader;
    private final FollowUpChoices choices;
    private final ListDownload download;
    private final Clock clock;

    FollowUpController(
            FollowUpQueries queries,
            FollowUpReader reader,
            FollowUpChoices choices,
            ListDownload download,
            Clock clock) {
        this.queries = queries;
        this.reader = reader;
        this.choices = choices;
        this.download = download;
        this.clock = clock;
    }

    @Bean
    static MenuEntry followUpMenu() {
        return new MenuEntry(40, "followup.list", "/followups", Action.READ_FOLLOWUP.name());
    }

    /// The lowest number first where no order was asked for, as history goes on.
    @Bean
    static ListedIds followUpIds(FollowUpQueries queries) {
        return new ListedIds(
                "followups",
                (asked, by, chunk) -> {
                    var filter = FollowUpsPage.filter(FollowUpsPage.asked(asked));
                    var order = FollowUpQueries.SORTING.order(asked.getOrDefault("sort", "number"));
                    ListDownload.chunks(
                            (from, size) -> queries.read(filter, order, from, size, by),
                            order::cursor,
                            rows -> chunk.accept(ListedIds.of(rows, row -> row.id().value())));
                });
    }

    @GetMapping("/followups")
    @May(Action.READ_FOLLOWUP)
    ModelAndView list(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String at,
            Actor by) {
        var asked = FollowUpsPage.asked(parameters);
        var order = FollowUpQueries.SORTING.order(parameters.get("sort"));
        return Answer.page(
                "followup/list",
                new FollowUpsPage(
                        asked,
                        order,
                        queries.list(FollowUpsPage.filter(asked), order, order.from(at), by),
                        mayWrite(by),
                        by.may(Action.RESTORE_VOIDED)));
    }

    /// A student only where there is a mentee to write about.
    private boolean mayWrite(Actor by) {
        return by.isStaff() || !choices.students(null, 1, by).isEmpty();
    }

    @GetMapping({"/followups.csv", "/followups.xlsx"})
    @May(Action.READ_FOLLOWUP)
    ModelAndView download(@RequestParam Map<String, String> parameters, Actor by) {
        var filter = FollowUpsPage.filter(FollowUpsPage.asked(parameters));
        var order = FollowUpQueries.SORTING.order(parameters.get("sort"));
        return download.of(
                "followup",
                by.id().value(),
                HEADS,
                lines ->
                        ListDownload.each(
                                (from, size) -> queries.read(filter, order, from, size, by),
                                order::cursor,
                                row ->
                                        lines.line(
                                                row.number(),
                                                row.status(),
                                                row.studentNumber(),
                                                row.studentName(),
                                                row.mentorName(),
                                                row.meetingDate(),
                                                row.openItems(),
                                                row.changedAt())));
    }

    @GetMapping("/followups/{id}")
    @May(Action.READ_FOLLOWUP)
    ModelAndView show(@PathVariable FollowUpId id, Actor by) {
        return Answer.page(
                "followup/show", FollowUpPage.of(reader.read(id, by), clock.instant(), by));
    }

    @GetMapping("/followups/{id}/versions/{revision}")
    @May(Action.READ_FOLLOWUP)
    ModelAndView version(@PathVariable FollowUpId id, @PathVariable int revision, Actor by) {
        var then = reader.version(id, revision, by);
        return Answer.page("followup/version", new VersionPage(reader.read(id, by), then));
    }
}
