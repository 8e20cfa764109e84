package lodestar.program.web;

import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.program.FocusAreaId;
import lodestar.program.FocusAreaView;
import lodestar.program.ProgramQueries;
import lodestar.program.Programs;
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

/// Focus areas for programs.
@RestController
@RequestMapping(path = FocusAreaApi.HERE, produces = "application/json")
class FocusAreaApi {

    static final String HERE = "/api/focus-areas";

    private final Programs programs;
    private final ProgramQueries queries;

    FocusAreaApi(Programs programs, ProgramQueries queries) {
        this.programs = programs;
        this.queries = queries;
    }

    /// @param active whether it can still be chosen
    record FocusAreaJson(
            FocusAreaId id, String name, String description, boolean active, int version) {

        static FocusAreaJson of(FocusAreaView view) {
            return new FocusAreaJson(
                    view.id(), view.name(), view.description(), view.active(), view.version());
        }
    }

    @Writes(FocusAreaJson.class)
    record FocusAreaInput(@Nullable String name, @Nullable String description) {}

    /// @param active where it is left out, as it is
    @Writes(FocusAreaJson.class)
    record FocusAreaChange(
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean active,
            @Needed Integer version) {}

    /// Which of them.
    enum State {
        ACTIVE,
        ALL
    }

    @GetMapping
    @May(Action.USE_PROFILE)
    @Summary("Lists focus areas in their order")
    Listed<FocusAreaJson> list(
            @RequestParam(defaultValue = "ACTIVE") State status, Listing listing, Actor by) {
        var areas = status == State.ALL ? queries.all() : queries.offered();
        return listing.whole(areas.stream().map(FocusAreaJson::of).toList());
    }

    @GetMapping("/{id}")
    @May(Action.USE_PROFILE)
    @Summary("Shows a focus area")
    FocusAreaJson show(@PathVariable FocusAreaId id) {
        return queries.focusArea(id).map(FocusAreaJson::of).orElseThrow(NotFound::new);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.MANAGE_SETTINGS)
    @Summary("Offers a new focus area")
    Effect<FocusAreaJson> offer(@RequestBody FocusAreaInput asked, Actor by) {
        return Effect.making(
                () -> programs.offer(text(asked.name()), text(asked.description()), by),
                id -> HERE + "/" + id.value(),
                this::show);
    }

    @PutMapping("/{id}")
    @May(Action.MANAGE_SETTINGS)
    @Summary("Changes a focus area, or offers it no longer")
    Effect<FocusAreaJson> change(
            @PathVariable FocusAreaId id, @RequestBody FocusAreaChange to, Actor by) {
        return Effect.of(
                () -> {
                    programs.describe(
                            id, to.version(), text(to.name()), text(to.description()), by);
                    if (to.active() != null && to.active() != show(id).active()) {
                        programs.offer(id, to.active(), by);
                    }
                },
                () -> show(id));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
