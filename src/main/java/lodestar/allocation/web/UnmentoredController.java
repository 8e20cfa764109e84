package lodestar.allocation.web;

import java.util.List;
import lodestar.academics.BatchId;
import lodestar.allocation.ContextQueries;
import lodestar.allocation.MenteeQueries;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.Seek;
import lodestar.shared.Cursor;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Choice;
import lodestar.shared.web.ListDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who in a batch has no mentor.
@Controller
class UnmentoredController {

    private static final List<String> HEADS =
            List.of(
                    "allocation.number",
                    "allocation.student",
                    "allocation.roll",
                    "allocation.named-by",
                    "allocation.former");

    private final MenteeQueries mentees;
    private final ContextQueries contexts;
    private final ListDownload download;

    UnmentoredController(MenteeQueries mentees, ContextQueries contexts, ListDownload download) {
        this.mentees = mentees;
        this.contexts = contexts;
        this.download = download;
    }

    @GetMapping("/allocations/unmentored")
    @May(Action.ALLOCATE)
    ModelAndView list(
            @RequestParam(defaultValue = "") String batch,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String at,
            Actor by) {
        var id = TypedId.read(batch, BatchId::new);
        var rows = id == null ? null : mentees.unmentored(id, Seek.of(q), Cursor.read(at, 2), by);
        var batches =
                contexts.batches(by).stream()
                        .map(each -> Choice.of(each.id().value().toString(), each.label(), batch))
                        .toList();
        return Answer.page("allocation/unmentored", new UnmentoredPage(batches, batch, q, rows));
    }

    @GetMapping({"/allocations/unmentored.csv", "/allocations/unmentored.xlsx"})
    @May(Action.ALLOCATE)
    ModelAndView download(
            @RequestParam BatchId batch, @RequestParam(defaultValue = "") String q, Actor by) {
        return download.of(
                "unmentored",
                by.id().value(),
                HEADS,
                lines ->
                        ListDownload.each(
                                (from, size) -> mentees.read(batch, Seek.of(q), from, size, by),
                                MenteeQueries::cursor,
                                row ->
                                        lines.line(
                                                row.number(),
                                                row.name(),
                                                row.roll(),
                                                row.namedBy(),
                                                row.formerMentor())));
    }
}
