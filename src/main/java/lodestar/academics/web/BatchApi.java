package lodestar.academics.web;

import java.time.LocalDate;
import lodestar.academics.BatchDetails;
import lodestar.academics.BatchId;
import lodestar.academics.BatchQueries;
import lodestar.academics.Batches;
import lodestar.academics.CourseId;
import lodestar.academics.RecordState;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.Seek;
import lodestar.shared.NotFound;
import lodestar.shared.api.Effect;
import lodestar.shared.api.Listed;
import lodestar.shared.api.Listing;
import lodestar.shared.api.Needed;
import lodestar.shared.api.Summary;
import lodestar.shared.api.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Batches for programs.
@RestController
@RequestMapping(path = BatchApi.HERE, produces = "application/json")
class BatchApi {

    static final String HERE = "/api/batches";

    private final Batches batches;
    private final BatchQueries queries;

    BatchApi(Batches batches, BatchQueries queries) {
        this.batches = batches;
        this.queries = queries;
    }

    record BatchJson(
            BatchId id,
            String code,
            String name,
            CourseId courseId,
            String courseName,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean active,
            int version) {}

    @Writes(BatchJson.class)
    record BatchInput(
            @Nullable String code,
            @Nullable String name,
            @Nullable CourseId courseId,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        BatchDetails details() {
            return new BatchDetails(Sent.text(code), Sent.text(name), courseId, startsOn, endsOn);
        }
    }

    /// @param active where it is left out, as it is
    @Writes(BatchJson.class)
    record BatchChange(
            @Nullable String code,
            @Nullable String name,
            @Nullable CourseId courseId,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Boolean active,
            @Needed Integer version) {

        BatchDetails details() {
            return new BatchInput(code, name, courseId, startsOn, endsOn).details();
        }
    }

    @GetMapping
    @May(Action.READ_RECORDS)
    @Summary("Lists batches, the latest first")
    Listed<BatchJson> list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "ACTIVE") RecordState status,
            @RequestParam @Nullable CourseId course,
            Listing listing,
            Actor by) {
        var filter = new BatchQueries.Filter(Seek.of(query), course, status);
        return listing.of(
                2,
                (from, size) -> queries.rows(filter, from, size, by),
                BatchQueries.Row::cursor,
                () -> queries.total(filter, by),
                rows -> rows.stream().map(BatchApi::line).toList());
    }

    private static BatchJson line(BatchQueries.Row row) {
        return new BatchJson(
                row.id(),
                row.code(),
                row.name(),
                row.courseId(),
                row.course(),
                row.startsOn(),
                row.endsOn(),
                row.active(),
                row.version());
    }

    @GetMapping("/{id}")
    @May(Action.READ_RECORDS)
    @Summary("Shows a batch")
    BatchJson show(@PathVariable BatchId id, Actor by) {
        var view = queries.show(id, by).orElseThrow(NotFound::new);
        return new BatchJson(
                id,
                view.code(),
                view.name(),
                view.course().id(),
                view.course().name(),
                view.startsOn(),
                view.endsOn(),
                view.active(),
                view.version());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.MANAGE_RECORDS)
    @Summary("Opens a batch of a course")
    Effect<BatchJson> open(@RequestBody BatchInput asked, Actor by) {
        return Effect.making(
                () -> batches.open(asked.details(), by),
                id -> HERE + "/" + id.value(),
                id -> show(id, by));
    }

    @PutMapping("/{id}")
    @May(Action.MANAGE_RECORDS)
    @Summary("Changes a batch")
    Effect<BatchJson> change(@PathVariable BatchId id, @RequestBody BatchChange to, Actor by) {
        return Effect.of(
                () -> {
                    batches.describe(id, to.version(), to.details(), by);
                    if (to.active() != null && to.active() != show(id, by).active()) {
                        batches.activate(id, to.active(), by);
                    }
                },
                () -> show(id, by));
    }
}
