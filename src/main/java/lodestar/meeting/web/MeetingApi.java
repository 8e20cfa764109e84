package lodestar.meeting.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lodestar.meeting.MeetingDetails;
import lodestar.meeting.MeetingFilter;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingLists;
import lodestar.meeting.MeetingQueries;
import lodestar.meeting.MeetingRow;
import lodestar.meeting.MeetingStatus;
import lodestar.meeting.Meetings;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.shared.Plain;
import lodestar.shared.api.Effect;
import lodestar.shared.api.Listed;
import lodestar.shared.api.Listing;
import lodestar.shared.api.Reason;
import lodestar.shared.api.Span;
import lodestar.shared.api.Summary;
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

/// Meetings for programs: planned, moved, held, cancelled.
@RestController
@RequestMapping(path = MeetingApi.HERE, produces = "application/json")
class MeetingApi {

    static final String HERE = "/api/meetings";

    private final Meetings meetings;
    private final MeetingQueries queries;
    private final MeetingLists lists;
    private final MeetingDetails details;
    private final AskedTimes times;

    MeetingApi(
            Meetings meetings,
            MeetingQueries queries,
            MeetingLists lists,
            MeetingDetails details,
            AskedTimes times) {
        this.meetings = meetings;
        this.queries = queries;
        this.lists = lists;
        this.details = details;
        this.times = times;
    }

    record Came(@Nullable AttendanceInput attendance) {}

    @GetMapping
    @May(Action.READ_MEETING)
    @Summary("Lists meetings, the earliest first")
    Listed<MeetingLine> list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam @Nullable MeetingStatus status,
            @RequestParam @Nullable StudentId mentor,
            @RequestParam @Nullable StudentId student,
            Span span,
            Listing listing,
            Actor by) {
        var filter =
                new MeetingFilter(
                        Plain.line(query),
                        status,
                        span.from(),
                        span.before(),
                        mentor,
                        student,
                        false);
        return listing.of(
                2,
                (from, size) -> lists.readInOrder(filter, from, size, by),
                MeetingLists::cursor,
                () -> lists.total(filter, by),
                this::lines);
    }

    private List<MeetingLine> lines(List<MeetingRow> rows) {
        var more = details.of(rows.stream().map(MeetingRow::id).toList());
        return rows.stream()
                .map(row -> MeetingLine.of(row, Objects.requireNonNull(more.get(row.id()))))
                .toList();
    }

    @GetMapping("/{id}")
    @May(Action.READ_MEETING)
    @Summary("Shows a meeting with its chain and who came")
    MeetingJson show(@PathVariable MeetingId id, Actor by) {
        return MeetingJson.of(queries.view(id, by));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.WRITE_MEETING)
    @Summary("Plans a meeting of a mentor with mentees")
    Effect<MeetingJson> plan(
            @RequestBody MeetingInput asked,
            @RequestParam(defaultValue = "false") boolean past,
            Actor by) {
        return Effect.making(
                        () -> {
                            var host = asked.host(by);
                            var slot = times.of(asked, past, by);
                            return meetings.plan(
                                    host, asked.outline(), slot, asked.mentees(host), by);
                        },
                        MeetingApi::address,
                        id -> show(id, by))
                .naming("mentees", "attendeeIds");
    }

    @PutMapping("/{id}")
    @May(Action.WRITE_MEETING)
    @Summary("Changes what a scheduled meeting says, and who attends")
    Effect<MeetingJson> change(
            @PathVariable MeetingId id, @RequestBody MeetingInput.Change to, Actor by) {
        return Effect.of(
                        () -> {
                            var now = queries.view(id, by);
                            to.mustKeepItsTime(now);
                            meetings.change(id, to.version(), to.outline(), to.mentees(now), by);
                        },
                        () -> show(id, by))
                .naming("mentees", "attendeeIds");
    }

    @PostMapping("/{id}/reschedule")
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.WRITE_MEETING)
    @Summary("Ends a meeting in favour of a new one at another time")
    Effect<MeetingJson> reschedule(
            @PathVariable MeetingId id,
            @RequestBody MeetingInput.OtherTime to,
            @RequestParam(defaultValue = "false") boolean past,
            Actor by) {
        String reason = to.reason() == null ? "" : to.reason();
        return Effect.making(
                () -> meetings.reschedule(id, times.of(to, queries.view(id, by), past), reason, by),
                MeetingApi::address,
                next -> show(next, by));
    }

    @PostMapping("/{id}/completion")
    @May(Action.WRITE_MEETING)
    @Summary("Says that a meeting took place, and who came")
    Effect<MeetingJson> hold(
            @PathVariable MeetingId id,
            @RequestBody(required = false) @Nullable Came came,
            Actor by) {
        var told = came == null || came.attendance() == null ? null : came.attendance().told();
        return Effect.of(
                () -> meetings.hold(id, told == null ? Map.of() : told, by), () -> show(id, by));
    }

    @PostMapping("/{id}/cancellation")
    @May(Action.WRITE_MEETING)
    @Summary("Cancels a meeting")
    Effect<MeetingJson> cancel(
            @PathVariable MeetingId id,
            @RequestBody(required = false) @Nullable Reason sent,
            Actor by) {
        return Effect.of(() -> meetings.cancel(id, Reason.of(sent), by), () -> show(id, by));
    }

    private static String address(MeetingId id) {
        return HERE + "/" + id.value();
    }
}
