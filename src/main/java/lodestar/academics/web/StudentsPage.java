package lodestar.academics.web;

import java.util.List;
import lodestar.academics.CourseName;
import lodestar.academics.StudentQueries;
import lodestar.shared.Order;
import lodestar.shared.Slice;
import lodestar.shared.web.Address;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Sorts;

/// The list of students.
public record StudentsPage(
        RecordFilter filter,
        Order<StudentQueries.Row> order,
        Slice<StudentQueries.Row> rows,
        List<CourseName> courses,
        boolean keeps) {

    public Address here() {
        return filter.address("/students");
    }

    public Sorts sorts() {
        return new Sorts(here().open(), order);
    }

    /// With its order, for the file.
    public Address ordered() {
        return here().with("sort", sorts().word());
    }

    public List<Choice> courseChoices() {
        return RecordFilter.choices(courses, filter.course());
    }
}
