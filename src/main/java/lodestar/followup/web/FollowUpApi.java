package lodestar.followup.web;

import java.time.LocalDate;
import lodestar.followup.FollowUpFilter;
import lodestar.followup.FollowUpId;
import lodestar.followup.FollowUpQueries;
import lodestar.followup.FollowUpReader;
import lodestar.followup.FollowUpStatus;
import lodestar.followup.FollowUps;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.shared.Plain;
import lodestar.shared.api.Effect;
import lodestar.shared.api.Listed;
import lodestar.shared.api.Listing;
import lodestar.shared.api.Seen;
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

/// Follow-ups for programs: begun, planned, completed, missed. Each read of one is in the journal.
@RestController
@RequestMapping(path = FollowUpApi.HERE, produces = "application/json")
class FollowUpApi {

    static final String HERE = "/api/followups";

    private final FollowUps followUps;
    private final FollowUpQueries queries;
    private final FollowUpReader reader;

    FollowUpApi(FollowUps followUps, FollowUpQueries queries, FollowUpReader reader) {
        this.followUps = followUps;
        this.queries = queries;
        this.reader = reader;
    }

    /// @param meetingDate where it is left out, the one that stands
    /// @param version that the program saw; where it is left out, any
    record Plan(@Nullable LocalDate meetingDate, @Nullable Integer version) {}

    @GetMapping
    @May(Action.READ_FOLLOWUP)
    @Summary("Lists follow-ups without their texts, the latest first")
    Listed<FollowUpJson.Line> list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam @Nullable FollowUpStatus status,
            @RequestParam @Nullable StudentId student,
            @RequestParam @Nullable StudentId mentor,
            Listing listing,
            Actor by) {
        var filter = new FollowUpFilter(Plain.line(query), status, student, mentor, false);
        return listing.of(
                1,
                (from, size) -> queries.read(filter, from, size, by),
                FollowUpQueries::cursor,
                () -> queries.total(filter, by),
                rows -> rows.stream().map(FollowUpJson.Line::of).toList());
    }

    @GetMapping("/{id}")
    @May(Action.READ_FOLLOWUP)
    @Summary("Shows a follow-up with its texts")
    FollowUpJson show(@PathVariable FollowUpId id, Actor by) {
        return FollowUpJson.of(reader.read(id, by));
    }

    @GetMapping("/{id}/versions")
    @May(Action.READ_FOLLOWUP)
    @Summary("Lists what a completed follow-up said before it was changed, the latest first")
    Listed<FollowUpJson.Version> versions(@PathVariable FollowUpId id, Listing listing, Actor by) {
        return listing.whole(
                reader.versions(id, by).stream().map(FollowUpJson.Version::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.WRITE_FOLLOWUP)
    @Summary("Begins a follow-up")
    Effect<FollowUpJson> write(@RequestBody FollowUpInput asked, Actor by) {
        return Effect.making(
                () -> followUps.write(asked.about(), asked.text(), by),
                id -> HERE + "/" + id.value(),
                id -> show(id, by));
    }

    @PutMapping("/{id}")
    @May(Action.WRITE_FOLLOWUP)
    @Summary("Changes a follow-up; a completed one keeps what it said before")
    Effect<FollowUpJson> edit(
            @PathVariable FollowUpId id, @RequestBody FollowUpInput.Change to, Actor by) {
        return Effect.of(
                () -> {
                    followUps.edit(id, to.version(), to.text(), by);
                    tick(id, to, by);
                },
                () -> show(id, by));
    }

    private void tick(FollowUpId id, FollowUpInput.Change to, Actor by) {
        if (to.items().stream().noneMatch(each -> each.done() != null && each.id() != null)) {
            return;
        }
        for (var now : reader.read(id, by).items()) {
            if (to.items().stream().anyMatch(each -> each.isTurned(now))) {
                followUps.tick(id, now.id(), !now.isDone(), by);
            }
        }
    }

    @PostMapping("/{id}/schedule")
    @May(Action.WRITE_FOLLOWUP)
    @Summary("Plans a follow-up for a day")
    Effect<FollowUpJson> schedule(
            @PathVariable FollowUpId id,
            @RequestBody(required = false) @Nullable Plan sent,
            Actor by) {
        var plan = sent == null ? new Plan(null, null) : sent;
        return Effect.of(
                () -> followUps.schedule(id, plan.version(), plan.meetingDate(), by),
                () -> show(id, by));
    }

    @PostMapping("/{id}/completion")
    @May(Action.WRITE_FOLLOWUP)
    @Summary("Completes a follow-up: its mentee may read it from then on")
    Effect<FollowUpJson> complete(
            @PathVariable FollowUpId id,
            @RequestBody(required = false) @Nullable Seen sent,
            Actor by) {
        return Effect.of(() -> followUps.complete(id, Seen.of(sent), by), () -> show(id, by));
    }

    @PostMapping("/{id}/miss")
    @May(Action.WRITE_FOLLOWUP)
    @Summary("Says that a planned follow-up was missed")
    Effect<FollowUpJson> miss(
            @PathVariable FollowUpId id,
            @RequestBody(required = false) @Nullable Seen sent,
            Actor by) {
        return Effect.of(() -> followUps.miss(id, Seen.of(sent), by), () -> show(id, by));
    }
}
