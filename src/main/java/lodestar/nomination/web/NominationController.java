package lodestar.nomination.web;

import static lodestar.nomination.NominationQueries.sorting;

import java.util.List;
import java.util.Map;
import lodestar.nomination.NominationQueries;
import lodestar.nomination.NominationQueries.Place;
import lodestar.nomination.NominationRow;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.ListedIds;
import lodestar.people.May;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Choice;
import lodestar.shared.web.ListDownload;
import lodestar.shared.web.MenuEntry;
import lodestar.shared.web.Sorts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of nominations, on the page and as a file.
@Controller
class NominationController {

    private static final List<String> HEADS =
            List.of(
                    "nomination.number",
                    "nomination.status",
                    "nomination.student",
                    "nomination.course",
                    "nomination.batch",
                    "nomination.faculty",
                    "nomination.since");

    private final NominationQueries nominations;
    private final ListDownload download;

    NominationController(NominationQueries nominations, ListDownload download) {
        this.nominations = nominations;
        this.download = download;
    }

    @Bean
    static MenuEntry nominationMenu() {
        return new MenuEntry(10, "nomination.list", "/nominations", Action.READ_NOMINATION.name());
    }

    /// The lowest number first where no order was asked for, as history goes on.
    @Bean
    static ListedIds nominationIds(NominationQueries nominations) {
        return new ListedIds(
                "nominations",
                (asked, by, chunk) -> {
                    var filter = ListQuestion.read(asked).filter();
                    var order = sorting(filter).order(asked.getOrDefault("sort", "number"));
                    ListDownload.chunks(
                            (from, size) -> nominations.read(filter, order, from, size, by),
                            order::cursor,
                            rows -> chunk.accept(ListedIds.of(rows, row -> row.id().value())));
                });
    }

    @GetMapping("/nominations")
    @May(Action.READ_NOMINATION)
    ModelAndView list(
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String sort,
            Actor by) {
        var question = ListQuestion.read(asked);
        var order = sorting(question.filter()).order(sort);
        var places = nominations.places(question.course(), by);
        return Answer.page(
                "nomination/list",
                new ListPage(
                        question,
                        new Sorts(question.address("/nominations"), order),
                        nominations.list(question.filter(), order, order.from(at), by),
                        choices(places, true, question.value("course")),
                        choices(places, false, question.value("batch")),
                        by));
    }

    @GetMapping({"/nominations.csv", "/nominations.xlsx"})
    @May(Action.READ_NOMINATION)
    ModelAndView download(@RequestParam Map<String, String> asked, Actor by) {
        var filter = ListQuestion.read(asked).filter();
        var order = sorting(filter).order(asked.get("sort"));
        return download.of(
                "nominations",
                by.id().value(),
                HEADS,
                lines ->
                        ListDownload.each(
                                (from, size) -> nominations.read(filter, order, from, size, by),
                                order::cursor,
                                row -> lines.line(cells(row))));
    }

    private static List<Choice> choices(List<Place> places, boolean courses, String chosen) {
        return places.stream()
                .filter(each -> each.isCourse() == courses)
                .map(each -> Choice.of(each.id().toString(), each.name(), chosen))
                .toList();
    }

    private static Object[] cells(NominationRow row) {
        return new Object[] {
            row.number(),
            row.status(),
            row.candidate(),
            row.course(),
            row.batch(),
            row.faculty(),
            row.since()
        };
    }
}
