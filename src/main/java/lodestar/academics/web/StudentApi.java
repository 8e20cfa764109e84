package lodestar.academics.web;

import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.academics.RecordQueries;
import lodestar.academics.RecordState;
import lodestar.academics.StudentQueries;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import lodestar.people.Students;
import lodestar.shared.NotFound;
import lodestar.shared.api.Effect;
import lodestar.shared.api.Listed;
import lodestar.shared.api.Listing;
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

/// Students and their records for programs.
@RestController
@RequestMapping(path = StudentApi.HERE, produces = "application/json")
class StudentApi {

    static final String HERE = "/api/students";

    private final Students students;
    private final StudentQueries queries;
    private final RecordQueries records;

    StudentApi(Students students, StudentQueries queries, RecordQueries records) {
        this.students = students;
        this.queries = queries;
        this.records = records;
    }

    @GetMapping
    @May(Action.READ_RECORDS)
    @Summary("Lists students by name")
    Listed<StudentJson.Line> list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "ACTIVE") RecordState status,
            @RequestParam @Nullable CourseId course,
            @RequestParam @Nullable BatchId batch,
            Listing listing,
            Actor by) {
        var filter = new StudentQueries.Filter(Seek.of(query), course, batch, status);
        return listing.of(
                2,
                (from, size) -> queries.rows(filter, from, size, by),
                StudentQueries.Row::cursor,
                () -> queries.total(filter, by),
                rows -> rows.stream().map(StudentJson.Line::of).toList());
    }

    @GetMapping("/{id}")
    @May(Action.READ_RECORDS)
    @Summary("Shows a student")
    StudentJson show(@PathVariable StudentId id, Actor by) {
        var view = queries.show(id, by).orElseThrow(NotFound::new);
        return StudentJson.of(view, queries.enrolments(id, by));
    }

    @GetMapping("/{id}/record")
    @May(Action.READ_GRADES)
    @Summary("Shows a student's gradebooks, achievements and skills")
    RecordJson record(@PathVariable StudentId id, Actor by) {
        if (queries.show(id, by).isEmpty()) {
            throw new NotFound();
        }
        return RecordJson.of(
                id,
                records.gradebooks(id, by),
                records.achievements(id, by),
                records.skills(id, by));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.MANAGE_RECORDS)
    @Summary("Admits a student")
    Effect<StudentJson> admit(@RequestBody StudentJson.Input asked, Actor by) {
        return Effect.making(
                () -> students.admit(asked.details(), by),
                id -> HERE + "/" + id.value(),
                id -> show(id, by));
    }

    @PutMapping("/{id}")
    @May(Action.MANAGE_RECORDS)
    @Summary("Changes the record of a student")
    Effect<StudentJson> change(
            @PathVariable StudentId id, @RequestBody StudentJson.Change to, Actor by) {
        return Effect.of(
                () -> {
                    students.describe(id, to.version(), to.details(), by);
                    if (to.active() != null && to.active() != show(id, by).active()) {
                        students.activate(id, to.active(), by);
                    }
                },
                () -> show(id, by));
    }
}
