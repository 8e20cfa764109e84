package lodestar.allocation.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lodestar.academics.BatchId;
import lodestar.allocation.LinkQueries;
import lodestar.allocation.LinkQueries.OfMentor;
import lodestar.allocation.MentorEdit;
import lodestar.allocation.MentorFilter;
import lodestar.allocation.MentorQueries;
import lodestar.allocation.MentorRecord;
import lodestar.allocation.MentorRow;
import lodestar.allocation.Mentors;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import lodestar.shared.NotFound;
import lodestar.shared.api.Effect;
import lodestar.shared.api.Listed;
import lodestar.shared.api.Listing;
import lodestar.shared.api.Needed;
import lodestar.shared.api.Summary;
import lodestar.shared.api.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Approved mentors for programs, and how many mentees they may have.
@RestController
@RequestMapping(path = "/api/mentors", produces = "application/json")
class MentorApi {

    private final Mentors mentors;
    private final MentorQueries queries;
    private final LinkQueries links;

    MentorApi(Mentors mentors, MentorQueries queries, LinkQueries links) {
        this.mentors = mentors;
        this.queries = queries;
        this.links = links;
    }

    /// What is left out stays as it is.
    @Writes(MentorJson.class)
    record MentorChange(
            @Needed Integer capacity,
            @Nullable List<FocusAreaId> focusAreaIds,
            @Nullable List<String> languages,
            @Needed Integer version) {

        MentorEdit edit(MentorRecord now) {
            Set<FocusAreaId> present =
                    now.focusAreas().stream()
                            .map(MentorRecord.Focus::id)
                            .collect(Collectors.toSet());
            return new MentorEdit(
                    capacity,
                    focusAreaIds == null ? present : Set.copyOf(focusAreaIds),
                    languages == null ? now.languages() : languages,
                    version);
        }
    }

    @GetMapping
    @May(Action.ALLOCATE)
    @Summary("Lists approved mentors by name")
    Listed<MentorLine> list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "ANY") MentorFilter.State status,
            @RequestParam @Nullable BatchId batch,
            Listing listing,
            Actor by) {
        var filter = new MentorFilter(Seek.of(query), null, batch, status);
        return listing.of(
                2,
                (from, size) -> queries.read(filter, from, size, by),
                MentorQueries::cursor,
                () -> queries.total(filter, by),
                rows -> lines(rows, by));
    }

    private List<MentorLine> lines(List<MentorRow> rows, Actor by) {
        var found = links.ofMentors(rows.stream().map(MentorRow::id).toList(), by);
        return rows.stream()
                .map(row -> MentorLine.of(row, found.getOrDefault(row.id(), OfMentor.NOTHING)))
                .toList();
    }

    @GetMapping("/{id}")
    @May(Action.READ_ALLOCATION)
    @Summary("Shows a mentor")
    MentorJson show(@PathVariable StudentId id, Actor by) {
        var mentor = find(id, by);
        return MentorJson.of(
                mentor, links.ofMentors(List.of(id), by).getOrDefault(id, OfMentor.NOTHING));
    }

    @PutMapping({"/{id}", "/{id}/capacity"})
    @May(Action.ALLOCATE)
    @Summary("Says how many mentees a mentor may have")
    Effect<MentorJson> change(@PathVariable StudentId id, @RequestBody MentorChange to, Actor by) {
        return Effect.of(() -> mentors.change(id, to.edit(find(id, by)), by), () -> show(id, by));
    }

    private MentorRecord find(StudentId id, Actor by) {
        return queries.find(id, by).orElseThrow(NotFound::new);
    }
}
