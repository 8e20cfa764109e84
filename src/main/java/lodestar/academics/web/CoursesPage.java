package lodestar.academics.web;

import lodestar.academics.CourseQueries;
import lodestar.shared.Slice;
import lodestar.shared.web.Address;

/// The list of courses.
public record CoursesPage(RecordFilter filter, Slice<CourseQueries.Row> rows, boolean keeps) {

    public Address here() {
        return filter.address("/courses");
    }
}
