package lodestar.allocation.web;

import java.util.List;
import lodestar.allocation.AllocationId;
import lodestar.allocation.AllocationListQueries;
import lodestar.allocation.AllocationRecordQueries;
import lodestar.allocation.PairNotes;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.NotFound;
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

@Controller
class AllocationController {

    private static final List<String> HEADS =
            List.of(
                    "allocation.number",
                    "allocation.mentor",
                    "allocation.course",
                    "allocation.batch",
                    "allocation.supervisor",
                    "allocation.status",
                    "allocation.mentees",
                    "allocation.starts",
                    "allocation.ends");

    private final AllocationListQueries list;
    private final AllocationRecordQueries records;
    private final List<PairNotes> notes;
    private final ListDownload download;

    AllocationController(
            AllocationListQueries list,
            AllocationRecordQueries records,
            List<PairNotes> notes,
            ListDownload download) {
        this.list = list;
        this.records = records;
        this.notes = notes;
        this.download = download;
    }

    @Bean
    static MenuEntry allocationMenu() {
        return new MenuEntry(21, "allocation.menu", "/allocations", Action.READ_ALLOCATION.name());
    }

    @GetMapping("/allocations")
    @May(Action.READ_ALLOCATION)
    ModelAndView list(
            AllocationQuestion question,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String sort,
            Actor by) {
        var order = AllocationListQueries.SORTING.order(sort);
        return Answer.page(
                "allocation/list",
                new AllocationsPage(
                        question,
                        order,
                        list.list(question.filter(), order, order.from(at), by),
                        list.batches(question.filter(), by),
                        by.may(Action.ALLOCATE),
                        by.may(Action.RESTORE_VOIDED),
                        by.isStudentOnly()));
    }

    @GetMapping({"/allocations.csv", "/allocations.xlsx"})
    @May(Action.READ_ALLOCATION)
    ModelAndView download(
            AllocationQuestion question,
            @RequestParam(required = false) @Nullable String sort,
            Actor by) {
        var order = AllocationListQueries.SORTING.order(sort);
        return download.of(
                "allocations",
                by.id().value(),
                HEADS,
                lines ->
                        ListDownload.each(
                                (from, size) -> list.read(question.filter(), order, from, size, by),
                                order::cursor,
                                row ->
                                        lines.line(
                                                row.number(),
                                                row.mentorName(),
                                                row.course(),
                                                row.batch(),
                                                row.supervisor(),
                                                row.status(),
                                                row.mentees(),
                                                row.startsOn(),
                                                row.endsOn())));
    }

    @GetMapping("/allocations/{id}")
    @May(Action.READ_ALLOCATION)
    ModelAndView show(@PathVariable AllocationId id, Actor by) {
        var record = records.find(id, by).orElseThrow(NotFound::new);
        var said = notes.stream().flatMap(each -> each.notes(id).stream()).toList();
        return Answer.page("allocation/show", AllocationPage.of(record, said, by));
    }
}
