package lodestar.nomination.web;

import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.NominationFilter;
import lodestar.nomination.NominationId;
import lodestar.nomination.NominationQueries;
import lodestar.nomination.NominationRow;
import lodestar.nomination.NominationStatus;
import lodestar.nomination.Nominations;
import lodestar.nomination.ReviewQueries;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Nominations for programs: drafted, changed, submitted, decided, taken back.
@RestController
@RequestMapping(path = NominationApi.HERE, produces = "application/json")
class NominationApi {

    static final String HERE = "/api/nominations";

    private final Nominations nominations;
    private final NominationQueries queries;
    private final ReviewQueries reviews;

    NominationApi(Nominations nominations, NominationQueries queries, ReviewQueries reviews) {
        this.nominations = nominations;
        this.queries = queries;
        this.reviews = reviews;
    }

    /// Why, for an act that needs a reason.
    ///
    /// @param version that the program saw; where it is left out, any
    record Reason(@Nullable String reason, @Nullable Integer version) {

        static String of(@Nullable Reason sent) {
            return sent == null || sent.reason() == null ? "" : sent.reason();
        }

        static @Nullable Integer seen(@Nullable Reason sent) {
            return sent == null ? null : sent.version();
        }
    }

    @GetMapping
    @May(Action.READ_NOMINATION)
    @Summary("Lists nominations: those that wait for a decision first, then the latest")
    Listed<NominationLine> list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam @Nullable NominationStatus status,
            @RequestParam @Nullable CourseId course,
            @RequestParam @Nullable BatchId batch,
            @RequestParam @Nullable StudentId mentor,
            @RequestParam @Nullable StudentId student,
            Listing listing,
            Actor by) {
        var filter =
                new NominationFilter(
                        Plain.line(query),
                        status,
                        course,
                        batch,
                        "",
                        mentor == null ? student : mentor,
                        false);
        return listing.of(
                2,
                (from, size) -> queries.read(filter, from, size, by),
                NominationQueries::cursor,
                () -> queries.total(filter, by),
                this::lines);
    }

    private List<NominationLine> lines(List<NominationRow> rows) {
        var links = reviews.links(rows.stream().map(NominationRow::id).toList());
        return rows.stream().map(row -> NominationLine.of(row, links.get(row.id()))).toList();
    }

    @GetMapping("/{id}")
    @May(Action.READ_NOMINATION)
    @Summary("Shows a nomination with its history")
    NominationJson show(@PathVariable NominationId id, Actor by) {
        var view = reviews.show(id, by);
        return NominationJson.of(view, reviews.mentees(view), reviews.history(view));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.NOMINATE)
    @Summary("Drafts a nomination")
    Effect<NominationJson> draft(@RequestBody NominationInput asked, Actor by) {
        return Effect.making(
                () -> nominations.draft(asked.proposal(by), by),
                id -> HERE + "/" + id.value(),
                id -> show(id, by));
    }

    @PutMapping("/{id}")
    @May(Action.NOMINATE)
    @Summary("Changes a draft or a rejected nomination")
    Effect<NominationJson> edit(
            @PathVariable NominationId id, @RequestBody NominationEdit to, Actor by) {
        return Effect.of(
                () -> nominations.edit(id, to.version(), to.proposal(by), by), () -> show(id, by));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.NOMINATE)
    @Summary("Throws away a draft of one's own")
    Effect<Void> discard(@PathVariable NominationId id, Actor by) {
        return Effect.ending(() -> nominations.discard(id, by));
    }

    @PostMapping("/{id}/submission")
    @May(Action.NOMINATE)
    @Summary("Asks for a decision, for the first time or again after a rejection")
    Effect<NominationJson> submit(
            @PathVariable NominationId id,
            @RequestBody(required = false) @Nullable Seen sent,
            Actor by) {
        return Effect.of(() -> nominations.submit(id, Seen.of(sent), by), () -> show(id, by));
    }

    @PostMapping("/{id}/approval")
    @May(Action.DECIDE_NOMINATION)
    @Summary("Makes the candidate a mentor")
    Effect<NominationJson> approve(
            @PathVariable NominationId id,
            @RequestBody(required = false) @Nullable Seen sent,
            Actor by) {
        return Effect.of(() -> nominations.approve(id, Seen.of(sent), by), () -> show(id, by));
    }

    @PostMapping("/{id}/rejection")
    @May(Action.DECIDE_NOMINATION)
    @Summary("Says no, and why")
    Effect<NominationJson> reject(
            @PathVariable NominationId id,
            @RequestBody(required = false) @Nullable Reason sent,
            Actor by) {
        return Effect.of(
                () -> nominations.reject(id, Reason.seen(sent), Reason.of(sent), by),
                () -> show(id, by));
    }

    @PostMapping("/{id}/withdrawal")
    @May(Action.NOMINATE)
    @Summary("Takes a nomination back before it is decided")
    Effect<NominationJson> withdraw(
            @PathVariable NominationId id,
            @RequestBody(required = false) @Nullable Seen sent,
            Actor by) {
        return Effect.of(() -> nominations.withdraw(id, Seen.of(sent), by), () -> show(id, by));
    }

    @PostMapping("/{id}/revocation")
    @May(Action.DECIDE_NOMINATION)
    @Summary("Takes an approval back, and why")
    Effect<NominationJson> revoke(
            @PathVariable NominationId id,
            @RequestBody(required = false) @Nullable Reason sent,
            Actor by) {
        return Effect.of(
                () -> nominations.revoke(id, Reason.seen(sent), Reason.of(sent), by),
                () -> show(id, by));
    }
}
