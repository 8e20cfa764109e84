package lodestar.academics.web;

import static lodestar.people.Action.MANAGE_RECORDS;
import static lodestar.people.Action.READ_RECORDS;

import java.util.List;
import java.util.Objects;
import lodestar.academics.AcademicQueries;
import lodestar.academics.CourseId;
import lodestar.academics.CourseQueries;
import lodestar.academics.CourseQueries.Filter;
import lodestar.academics.CourseQueries.Row;
import lodestar.academics.Courses;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
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

@Controller
class CourseController {

    private final Courses courses;
    private final CourseQueries queries;
    private final AcademicQueries academics;
    private final ListDownload download;

    CourseController(
            Courses courses,
            CourseQueries queries,
            AcademicQueries academics,
            ListDownload download) {
        this.courses = courses;
        this.queries = queries;
        this.academics = academics;
        this.download = download;
    }

    @Bean
    static MenuEntry coursesFound() {
        return MenuEntry.found("academics.courses", "/courses", READ_RECORDS.name());
    }

    @GetMapping("/courses")
    @May(READ_RECORDS)
    ModelAndView list(RecordFilter filter, Actor by) {
        var rows = queries.list(of(filter), filter.cursor(), by);
        return Answer.page(
                "academics/courses", new CoursesPage(filter, rows, by.may(MANAGE_RECORDS)));
    }

    @GetMapping({"/courses.csv", "/courses.xlsx"})
    @May(READ_RECORDS)
    ModelAndView download(RecordFilter filter, Actor by) {
        return download.of(
                "courses",
                by.id().value(),
                List.of(
                        "academics.code",
                        "academics.name",
                        "academics.part-of",
                        "academics.state.active"),
                lines ->
                        ListDownload.each(
                                (from, size) -> queries.rows(of(filter), from, size, by),
                                Row::cursor,
                                row ->
                                        lines.line(
                                                row.code(),
                                                row.name(),
                                                row.parent(),
                                                row.active())));
    }

    @GetMapping("/courses/{id}")
    @May(READ_RECORDS)
    ModelAndView show(@PathVariable CourseId id, Actor by) {
        return Answer.page(
                "academics/course",
                new CoursePage(
                        find(id, by),
                        academics.batchesOf(id, by),
                        queries.partsOf(id, by),
                        queries.teachersOf(id, by),
                        by.may(MANAGE_RECORDS)));
    }

    @GetMapping("/courses/new")
    @May(MANAGE_RECORDS)
    ModelAndView fresh(Actor by) {
        return form(null, CourseForm.EMPTY, by, Problems.NONE);
    }

    @PostMapping("/courses")
    @May(MANAGE_RECORDS)
    Submission open(CourseForm form, Actor by) {
        return Submission.making(() -> courses.open(form.details(), by))
                .then(made -> "/courses/" + made.value(), "academics.course.opened")
                .orShow(refused -> form(null, form, by, Problems.of(refused)));
    }

    @GetMapping("/courses/{id}/edit")
    @May(MANAGE_RECORDS)
    ModelAndView edit(@PathVariable CourseId id, Actor by) {
        return form(id, CourseForm.of(find(id, by)), by, Problems.NONE);
    }

    @PostMapping("/courses/{id}")
    @May(MANAGE_RECORDS)
    Submission describe(@PathVariable CourseId id, CourseForm form, Actor by) {
        int version = Objects.requireNonNullElse(form.version(), -1);
        return Submission.of(() -> courses.describe(id, version, form.details(), by))
                .then("/courses/" + id.value(), "academics.saved")
                .orShow(refused -> again(id, form, by, refused));
    }

    @PostMapping("/courses/{id}/activation")
    @May(MANAGE_RECORDS)
    Submission activate(@PathVariable CourseId id, @RequestParam boolean active, Actor by) {
        return Submission.of(() -> courses.activate(id, active, by))
                .then(
                        "/courses/" + id.value(),
                        active ? "academics.activated" : "academics.deactivated");
    }

    /// After somebody else's change the form carries the version that it would now replace.
    private ModelAndView again(CourseId id, CourseForm form, Actor by, Refused refused) {
        boolean isStale = refused.code().equals("stale-version");
        return form(id, isStale ? form.at(find(id, by).version()) : form, by, Problems.of(refused));
    }

    private CourseQueries.View find(CourseId id, Actor by) {
        return queries.show(id, by).orElseThrow(NotFound::new);
    }

    private static Filter of(RecordFilter filter) {
        return new Filter(filter.seek(), filter.records());
    }

    private ModelAndView form(@Nullable CourseId id, CourseForm form, Actor by, Problems problems) {
        return Answer.page(
                "academics/course-form",
                new CourseFormPage(id, form, queries.readable(by), problems));
    }
}
