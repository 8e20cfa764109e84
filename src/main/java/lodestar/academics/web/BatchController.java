package lodestar.academics.web;

import static lodestar.people.Action.MANAGE_RECORDS;
import static lodestar.people.Action.READ_RECORDS;

import java.util.List;
import java.util.Objects;
import lodestar.academics.BatchId;
import lodestar.academics.BatchQueries;
import lodestar.academics.BatchQueries.Filter;
import lodestar.academics.BatchQueries.Row;
import lodestar.academics.Batches;
import lodestar.academics.CourseId;
import lodestar.academics.CourseQueries;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
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

@Controller
class BatchController {

    private final Batches batches;
    private final BatchQueries queries;
    private final CourseQueries courses;
    private final ListDownload download;

    BatchController(
            Batches batches, BatchQueries queries, CourseQueries courses, ListDownload download) {
        this.batches = batches;
        this.queries = queries;
        this.courses = courses;
        this.download = download;
    }

    @Bean
    static MenuEntry batchesFound() {
        return MenuEntry.found("academics.batches", "/batches", READ_RECORDS.name());
    }

    @GetMapping("/batches")
    @May(READ_RECORDS)
    ModelAndView list(RecordFilter filter, Actor by) {
        var rows = queries.list(of(filter), filter.cursor(), by);
        return Answer.page(
                "academics/batches",
                new BatchesPage(filter, rows, courses.readable(by), by.may(MANAGE_RECORDS)));
    }

    @GetMapping({"/batches.csv", "/batches.xlsx"})
    @May(READ_RECORDS)
    ModelAndView download(RecordFilter filter, Actor by) {
        return download.of(
                "batches",
                by.id().value(),
                List.of(
                        "academics.code",
                        "academics.name",
                        "academics.course",
                        "academics.starts",
                        "academics.ends",
                        "academics.state.active"),
                lines ->
                        ListDownload.each(
                                (from, size) -> queries.rows(of(filter), from, size, by),
                                Row::cursor,
                                row ->
                                        lines.line(
                                                row.code(),
                                                row.name(),
                                                row.course(),
                                                row.startsOn(),
                                                row.endsOn(),
                                                row.active())));
    }

    @GetMapping("/batches/{id}")
    @May(READ_RECORDS)
    ModelAndView show(@PathVariable BatchId id, RecordFilter filter, Actor by) {
        var batch = find(id, by);
        var members = queries.members(id, filter.seek(), filter.cursor(), by);
        return Answer.page(
                "academics/batch",
                new BatchPage(batch, filter.seek(), members, by.may(MANAGE_RECORDS)));
    }

    @GetMapping("/batches/new")
    @May(MANAGE_RECORDS)
    ModelAndView fresh(@RequestParam(required = false) @Nullable CourseId course, Actor by) {
        return form(null, BatchForm.empty(course), by, Problems.NONE);
    }

    @PostMapping("/batches")
    @May(MANAGE_RECORDS)
    Submission open(BatchForm form, Actor by) {
        return Submission.making(() -> batches.open(form.details(), by))
                .then(made -> "/batches/" + made.value(), "academics.batch.opened")
                .orShow(refused -> form(null, form, by, Problems.of(refused)));
    }

    @GetMapping("/batches/{id}/edit")
    @May(MANAGE_RECORDS)
    ModelAndView edit(@PathVariable BatchId id, Actor by) {
        return form(id, BatchForm.of(find(id, by)), by, Problems.NONE);
    }

    @PostMapping("/batches/{id}")
    @May(MANAGE_RECORDS)
    Submission describe(@PathVariable BatchId id, BatchForm form, Actor by) {
        int version = Objects.requireNonNullElse(form.version(), -1);
        return Submission.of(() -> batches.describe(id, version, form.details(), by))
                .then("/batches/" + id.value(), "academics.saved")
                .orShow(refused -> again(id, form, by, refused));
    }

    @PostMapping("/batches/{id}/activation")
    @May(MANAGE_RECORDS)
    Submission activate(@PathVariable BatchId id, @RequestParam boolean active, Actor by) {
        return Submission.of(() -> batches.activate(id, active, by))
                .then(
                        "/batches/" + id.value(),
                        active ? "academics.activated" : "academics.deactivated");
    }

    /// After somebody else's change the form carries the version that it would now replace.
    private ModelAndView again(BatchId id, BatchForm form, Actor by, Refused refused) {
        boolean isStale = refused.code().equals("stale-version");
        return form(id, isStale ? form.at(find(id, by).version()) : form, by, Problems.of(refused));
    }

    private BatchQueries.View find(BatchId id, Actor by) {
        return queries.show(id, by).orElseThrow(NotFound::new);
    }

    private static Filter of(RecordFilter filter) {
        return new Filter(filter.seek(), filter.course(), filter.records());
    }

    private ModelAndView form(@Nullable BatchId id, BatchForm form, Actor by, Problems problems) {
        return Answer.page(
                "academics/batch-form",
                new BatchFormPage(id, form, courses.readable(by), problems));
    }
}
