package lodestar.allocation.web;

import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.allocation.AllocationFilter;
import lodestar.allocation.AllocationId;
import lodestar.allocation.AllocationListQueries;
import lodestar.allocation.AllocationRecordQueries;
import lodestar.allocation.AllocationRow;
import lodestar.allocation.AllocationStatus;
import lodestar.allocation.Allocations;
import lodestar.allocation.LinkQueries;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import lodestar.shared.api.Effect;
import lodestar.shared.api.Listed;
import lodestar.shared.api.Listing;
import lodestar.shared.api.Needed;
import lodestar.shared.api.Reason;
import lodestar.shared.api.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Allocations for programs: mentees given to mentors, and taken back.
@RestController
@RequestMapping(path = AllocationApi.HERE, produces = "application/json")
class AllocationApi {

    static final String HERE = "/api/allocations";

    private final Allocations allocations;
    private final AllocationListQueries lists;
    private final AllocationRecordQueries records;
    private final LinkQueries links;
    private final AllocationInputs inputs;

    AllocationApi(
            Allocations allocations,
            AllocationListQueries lists,
            AllocationRecordQueries records,
            LinkQueries links,
            AllocationInputs inputs) {
        this.allocations = allocations;
        this.lists = lists;
        this.records = records;
        this.links = links;
        this.inputs = inputs;
    }

    record NewMentee(@Needed StudentId studentId) {}

    @GetMapping
    @May(Action.READ_ALLOCATION)
    @Summary("Lists allocations, the newest first")
    Listed<AllocationLine> list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam @Nullable AllocationStatus status,
            @RequestParam @Nullable CourseId course,
            @RequestParam @Nullable BatchId batch,
            @RequestParam @Nullable StudentId mentor,
            @RequestParam @Nullable StudentId student,
            Listing listing,
            Actor by) {
        var filter =
                new AllocationFilter(Seek.of(query), status, batch, course, mentor, student, false);
        return listing.of(
                1,
                (from, size) -> lists.read(filter, from, size, by),
                AllocationListQueries::cursor,
                () -> lists.total(filter, by),
                rows -> lines(rows, by));
    }

    private List<AllocationLine> lines(List<AllocationRow> rows, Actor by) {
        var mentees = links.mentees(rows.stream().map(AllocationRow::id).toList(), by);
        return rows.stream()
                .map(row -> AllocationLine.of(row, mentees.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @GetMapping("/{id}")
    @May(Action.READ_ALLOCATION)
    @Summary("Shows an allocation with its mentees")
    AllocationJson show(@PathVariable AllocationId id, Actor by) {
        return AllocationJson.of(records.find(id, by).orElseThrow(NotFound::new));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.ALLOCATE)
    @Summary("Gives a mentor mentees")
    Effect<AllocationJson> allocate(@RequestBody AllocationInput asked, Actor by) {
        return Effect.making(
                () -> allocations.allocate(inputs.complete(asked, by), by),
                id -> HERE + "/" + id.value(),
                id -> show(id, by));
    }

    @PostMapping("/{id}/mentees")
    @May(Action.ALLOCATE)
    @Summary("Adds a mentee to an active allocation")
    Effect<AllocationJson> add(
            @PathVariable AllocationId id, @RequestBody NewMentee mentee, Actor by) {
        return Effect.of(
                        () -> allocations.addMentees(id, List.of(mentee.studentId()), by),
                        () -> show(id, by))
                .naming("mentees", "studentId");
    }

    @DeleteMapping("/{id}/mentees/{studentId}")
    @May(Action.ALLOCATE)
    @Summary("Ends a mentorship, and why")
    Effect<AllocationJson> end(
            @PathVariable AllocationId id,
            @PathVariable StudentId studentId,
            @RequestParam(defaultValue = "") String reason,
            Actor by) {
        return Effect.of(
                () -> allocations.endMentorship(id, studentId, reason, by), () -> show(id, by));
    }

    @PostMapping("/{id}/pause")
    @May(Action.ALLOCATE)
    @Summary("Pauses an allocation: its mentees stay, nothing new is planned")
    Effect<AllocationJson> pause(@PathVariable AllocationId id, Actor by) {
        return Effect.of(() -> allocations.pause(id, by), () -> show(id, by));
    }

    @PostMapping("/{id}/resumption")
    @May(Action.ALLOCATE)
    @Summary("Goes on with a paused allocation")
    Effect<AllocationJson> resume(@PathVariable AllocationId id, Actor by) {
        return Effect.of(() -> allocations.resume(id, by), () -> show(id, by));
    }

    @PostMapping("/{id}/closure")
    @May(Action.ALLOCATE)
    @Summary("Closes an allocation for good, and why")
    Effect<AllocationJson> close(
            @PathVariable AllocationId id,
            @RequestBody(required = false) @Nullable Reason sent,
            Actor by) {
        return Effect.of(() -> allocations.close(id, Reason.of(sent), by), () -> show(id, by));
    }
}
