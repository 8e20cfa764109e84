package lodestar.academics.web;

import lodestar.academics.FacultyQueries;
import lodestar.academics.RecordState;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyDetails;
import lodestar.people.FacultyId;
import lodestar.people.FacultyMembers;
import lodestar.people.May;
import lodestar.people.PersonDetails;
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

/// Faculty for programs.
@RestController
@RequestMapping(path = FacultyApi.HERE, produces = "application/json")
class FacultyApi {

    static final String HERE = "/api/faculty";

    private final FacultyMembers faculty;
    private final FacultyQueries queries;

    FacultyApi(FacultyMembers faculty, FacultyQueries queries) {
        this.faculty = faculty;
        this.queries = queries;
    }

    /// @param courses the codes of those that they teach; empty for none
    record FacultyLine(
            FacultyId id,
            String number,
            String name,
            String givenName,
            String familyName,
            @Nullable String email,
            @Nullable String courses,
            boolean active,
            int version) {}

    record FacultyJson(
            FacultyId id,
            String number,
            String name,
            String givenName,
            String familyName,
            @Nullable String email,
            String language,
            String zone,
            boolean active,
            int version) {}

    @Writes(FacultyJson.class)
    record FacultyInput(
            @Nullable String number,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String language,
            @Nullable String zone) {

        FacultyDetails details() {
            return new FacultyDetails(
                    new PersonDetails(
                            Sent.text(givenName),
                            Sent.text(familyName),
                            Sent.text(email),
                            Sent.or(language, "en"),
                            Sent.or(zone, "UTC")),
                    Sent.text(number));
        }
    }

    /// @param active where it is left out, as it is
    @Writes(FacultyJson.class)
    record FacultyChange(
            @Nullable String number,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String language,
            @Nullable String zone,
            @Nullable Boolean active,
            @Needed Integer version) {

        FacultyDetails details() {
            return new FacultyInput(number, givenName, familyName, email, language, zone).details();
        }
    }

    @GetMapping
    @May(Action.READ_RECORDS)
    @Summary("Lists faculty by name")
    Listed<FacultyLine> list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "ACTIVE") RecordState status,
            Listing listing,
            Actor by) {
        var filter = new FacultyQueries.Filter(Seek.of(query), status);
        return listing.of(
                2,
                (from, size) -> queries.rows(filter, from, size, by),
                FacultyQueries.Row::cursor,
                () -> queries.total(filter, by),
                rows -> rows.stream().map(FacultyApi::line).toList());
    }

    private static FacultyLine line(FacultyQueries.Row row) {
        return new FacultyLine(
                row.id(),
                row.number(),
                row.name(),
                row.givenName(),
                row.familyName(),
                row.email(),
                row.courses(),
                row.active(),
                row.version());
    }

    @GetMapping("/{id}")
    @May(Action.READ_RECORDS)
    @Summary("Shows a faculty member")
    FacultyJson show(@PathVariable FacultyId id, Actor by) {
        var view = queries.show(id, by).orElseThrow(NotFound::new);
        return new FacultyJson(
                id,
                view.number(),
                view.name(),
                view.givenName(),
                view.familyName(),
                view.email(),
                view.language(),
                view.zone(),
                view.active(),
                view.version());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.MANAGE_RECORDS)
    @Summary("Appoints a faculty member")
    Effect<FacultyJson> appoint(@RequestBody FacultyInput asked, Actor by) {
        return Effect.making(
                () -> faculty.appoint(asked.details(), by),
                id -> HERE + "/" + id.value(),
                id -> show(id, by));
    }

    @PutMapping("/{id}")
    @May(Action.MANAGE_RECORDS)
    @Summary("Changes the record of a faculty member")
    Effect<FacultyJson> change(
            @PathVariable FacultyId id, @RequestBody FacultyChange to, Actor by) {
        return Effect.of(
                () -> {
                    faculty.describe(id, to.version(), to.details(), by);
                    if (to.active() != null && to.active() != show(id, by).active()) {
                        faculty.activate(id, to.active(), by);
                    }
                },
                () -> show(id, by));
    }
}
