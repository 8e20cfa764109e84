package lodestar.academics.web;

import static lodestar.people.Action.MANAGE_RECORDS;
import static lodestar.people.Action.READ_RECORDS;

import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseQueries;
import lodestar.academics.RecordQueries;
import lodestar.academics.StudentQueries;
import lodestar.academics.StudentQueries.Filter;
import lodestar.academics.StudentQueries.Row;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Choice;
import lodestar.shared.web.ListDownload;
import lodestar.shared.web.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows students. Their forms are in `people`.
@Controller
class StudentController {

    private final StudentQueries students;
    private final RecordQueries records;
    private final CourseQueries courses;
    private final ListDownload download;

    StudentController(
            StudentQueries students,
            RecordQueries records,
            CourseQueries courses,
            ListDownload download) {
        this.students = students;
        this.records = records;
        this.courses = courses;
        this.download = download;
    }

    @Bean
    static MenuEntry recordsMenu() {
        return new MenuEntry(50, "academics.menu", "/students", READ_RECORDS.name());
    }

    @GetMapping("/students")
    @May(READ_RECORDS)
    ModelAndView list(
            RecordFilter filter, @RequestParam(required = false) @Nullable String sort, Actor by) {
        var order = StudentQueries.SORTING.order(sort);
        var rows = students.list(of(filter), order, order.from(filter.at()), by);
        return Answer.page(
                "academics/students",
                new StudentsPage(
                        filter, order, rows, courses.readable(by), by.may(MANAGE_RECORDS)));
    }

    @GetMapping({"/students.csv", "/students.xlsx"})
    @May(READ_RECORDS)
    ModelAndView download(
            RecordFilter filter, @RequestParam(required = false) @Nullable String sort, Actor by) {
        var order = StudentQueries.SORTING.order(sort);
        return download.of(
                "students",
                by.id().value(),
                List.of(
                        "academics.number",
                        "academics.name",
                        "academics.email",
                        "academics.batches",
                        "academics.state.active"),
                lines ->
                        ListDownload.each(
                                (from, size) -> students.rows(of(filter), order, from, size, by),
                                order::cursor,
                                row ->
                                        lines.line(
                                                row.number(),
                                                row.name(),
                                                row.email(),
                                                row.batches(),
                                                row.active())));
    }

    /// What the field that searches for students offers.
    @GetMapping("/students/options")
    @May(READ_RECORDS)
    ModelAndView options(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable BatchId batch,
            Actor by) {
        return new ModelAndView(
                "academics/options", "page", choices(students.options(Seek.of(q), batch, by)));
    }

    @GetMapping("/students/{id}")
    @May(READ_RECORDS)
    ModelAndView show(@PathVariable StudentId id, Actor by) {
        var student = students.show(id, by).orElseThrow(NotFound::new);
        return Answer.page(
                "academics/student",
                new StudentPage(
                        student,
                        students.enrolments(id, by),
                        records.gradebooks(id, by),
                        records.achievements(id, by),
                        records.skills(id, by),
                        by.may(MANAGE_RECORDS),
                        by.isStaff(),
                        by.locale()));
    }

    private static Filter of(RecordFilter filter) {
        return new Filter(filter.seek(), filter.course(), filter.batch(), filter.records());
    }

    static List<Choice> choices(List<Row> rows) {
        return rows.stream()
                .map(each ->
                        new Choice(
                                each.id().value().toString(),
                                each.name(),
                                each.batches() == null
                                        ? each.number()
                                        : each.number() + " · " + each.batches(),
                                false))
                .toList();
    }
}
