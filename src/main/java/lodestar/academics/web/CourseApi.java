package lodestar.academics.web;

import java.util.List;
import lodestar.academics.CourseDetails;
import lodestar.academics.CourseId;
import lodestar.academics.CourseQueries;
import lodestar.academics.Courses;
import lodestar.academics.RecordState;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
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

/// Courses for programs.
@RestController
@RequestMapping(path = CourseApi.HERE, produces = "application/json")
class CourseApi {

    static final String HERE = "/api/courses";

    private final Courses courses;
    private final CourseQueries queries;

    CourseApi(Courses courses, CourseQueries queries) {
        this.courses = courses;
        this.queries = queries;
    }

    record CourseLine(
            CourseId id,
            String code,
            String name,
            @Nullable CourseId parentId,
            boolean active,
            int version) {}

    record CourseJson(
            CourseId id,
            String code,
            String name,
            @Nullable CourseId parentId,
            boolean active,
            List<FacultyId> facultyIds,
            int version) {}

    @Writes(CourseJson.class)
    record CourseInput(@Nullable String code, @Nullable String name, @Nullable CourseId parentId) {

        CourseDetails details() {
            return new CourseDetails(Sent.text(code), Sent.text(name), parentId);
        }
    }

    /// @param active where it is left out, as it is
    @Writes(CourseJson.class)
    record CourseChange(
            @Nullable String code,
            @Nullable String name,
            @Nullable CourseId parentId,
            @Nullable Boolean active,
            @Needed Integer version) {

        CourseDetails details() {
            return new CourseInput(code, name, parentId).details();
        }
    }

    @GetMapping
    @May(Action.READ_RECORDS)
    @Summary("Lists courses by name")
    Listed<CourseLine> list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "ACTIVE") RecordState status,
            Listing listing,
            Actor by) {
        var filter = new CourseQueries.Filter(Seek.of(query), status);
        return listing.of(
                2,
                (from, size) -> queries.rows(filter, from, size, by),
                CourseQueries.Row::cursor,
                () -> queries.total(filter, by),
                rows -> rows.stream().map(CourseApi::line).toList());
    }

    private static CourseLine line(CourseQueries.Row row) {
        return new CourseLine(
                row.id(), row.code(), row.name(), row.parentId(), row.active(), row.version());
    }

    @GetMapping("/{id}")
    @May(Action.READ_RECORDS)
    @Summary("Shows a course and who teaches it")
    CourseJson show(@PathVariable CourseId id, Actor by) {
        var view = queries.show(id, by).orElseThrow(NotFound::new);
        return new CourseJson(
                id,
                view.code(),
                view.name(),
                view.parent() == null ? null : view.parent().id(),
                view.active(),
                queries.teachersOf(id, by).stream().map(CourseQueries.Teacher::id).toList(),
                view.version());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.MANAGE_RECORDS)
    @Summary("Opens a course")
    Effect<CourseJson> open(@RequestBody CourseInput asked, Actor by) {
        return Effect.making(
                () -> courses.open(asked.details(), by),
                id -> HERE + "/" + id.value(),
                id -> show(id, by));
    }

    @PutMapping("/{id}")
    @May(Action.MANAGE_RECORDS)
    @Summary("Changes a course")
    Effect<CourseJson> change(@PathVariable CourseId id, @RequestBody CourseChange to, Actor by) {
        return Effect.of(
                () -> {
                    courses.describe(id, to.version(), to.details(), by);
                    if (to.active() != null && to.active() != show(id, by).active()) {
                        courses.activate(id, to.active(), by);
                    }
                },
                () -> show(id, by));
    }
}
