package lodestar.academics.web;

import static lodestar.people.Action.MANAGE_RECORDS;
import static lodestar.people.Action.READ_RECORDS;

import java.util.List;
import lodestar.academics.AcademicQueries;
import lodestar.academics.CourseId;
import lodestar.academics.CourseQueries;
import lodestar.academics.FacultyQueries;
import lodestar.academics.FacultyQueries.Filter;
import lodestar.academics.FacultyQueries.Row;
import lodestar.academics.Teachings;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.May;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.ListDownload;
import lodestar.shared.web.MenuEntry;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows faculty and says what they teach. Their forms are in `people`.
@Controller
class FacultyController {

    private final FacultyQueries queries;
    private final AcademicQueries academics;
    private final CourseQueries courses;
    private final Teachings teachings;
    private final ListDownload download;

    FacultyController(
            FacultyQueries queries,
            AcademicQueries academics,
            CourseQueries courses,
            Teachings teachings,
            ListDownload download) {
        this.queries = queries;
        this.academics = academics;
        this.courses = courses;
        this.teachings = teachings;
        this.download = download;
    }

    @Bean
    static MenuEntry facultyFound() {
        return MenuEntry.found("academics.faculty", "/faculty", READ_RECORDS.name());
    }

    @GetMapping("/faculty")
    @May(READ_RECORDS)
    ModelAndView list(RecordFilter filter, Actor by) {
        var rows = queries.list(of(filter), filter.cursor(), by);
        return Answer.page(
                "academics/faculty-list",
                new FacultyListPage(filter, rows, by.may(MANAGE_RECORDS)));
    }

    @GetMapping({"/faculty.csv", "/faculty.xlsx"})
    @May(READ_RECORDS)
    ModelAndView download(RecordFilter filter, Actor by) {
        return download.of(
                "faculty",
                by.id().value(),
                List.of(
                        "academics.number",
                        "academics.name",
                        "academics.email",
                        "academics.courses",
                        "academics.state.active"),
                lines ->
                        ListDownload.each(
                                (from, size) -> queries.rows(of(filter), from, size, by),
                                Row::cursor,
                                row ->
                                        lines.line(
                                                row.number(),
                                                row.name(),
                                                row.email(),
                                                row.courses(),
                                                row.active())));
    }

    @GetMapping("/faculty/{id}")
    @May(READ_RECORDS)
    ModelAndView show(@PathVariable FacultyId id, Actor by) {
        return page(id, by, Problems.NONE);
    }

    @PostMapping("/faculty/{id}/courses")
    @May(MANAGE_RECORDS)
    Submission assign(
            @PathVariable FacultyId id,
            @RequestParam(required = false) @Nullable CourseId course,
            Actor by) {
        return Submission.of(() -> teachings.assign(id, course, by))
                .then("/faculty/" + id.value(), "academics.teaching.assigned")
                .orShow(refused -> page(id, by, Problems.of(refused)));
    }

    @PostMapping("/faculty/{id}/courses/{course}/end")
    @May(MANAGE_RECORDS)
    Submission end(@PathVariable FacultyId id, @PathVariable CourseId course, Actor by) {
        return Submission.of(() -> teachings.end(id, course, by))
                .then("/faculty/" + id.value(), "academics.teaching.ended");
    }

    private ModelAndView page(FacultyId id, Actor by, Problems problems) {
        var faculty = queries.show(id, by).orElseThrow(NotFound::new);
        boolean keeps = by.may(MANAGE_RECORDS);
        return Answer.page(
                "academics/faculty",
                new FacultyPage(
                        faculty,
                        academics.coursesTaughtBy(id, by),
                        keeps ? courses.readable(by) : List.of(),
                        keeps,
                        problems));
    }

    private static Filter of(RecordFilter filter) {
        return new Filter(filter.seek(), filter.records());
    }
}
