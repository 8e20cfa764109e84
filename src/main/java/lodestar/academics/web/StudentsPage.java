package lodestar.academics.web;

import java.util.List;
import lodestar.academics.CourseName;
import lodestar.academics.StudentQueries;
import lodestar.shared.Slice;
import lodestar.shared.web.Address;
import lodestar.shared.web.Choice;

/// The list of students.
public record StudentsPage(
        RecordFilter filter,
        Slice<StudentQueries.Row> rows,
        List<CourseName> courses,
        boolean keeps) {

    public Address here() {
        return filter.address("/students");
    }

    public List<Choice> courseChoices() {
        return RecordFilter.choices(courses, filter.course());
    }
}
