package lodestar.academics.web;

import java.util.List;
import lodestar.academics.BatchQueries;
import lodestar.academics.CourseName;
import lodestar.shared.Slice;
import lodestar.shared.web.Address;
import lodestar.shared.web.Choice;

/// The list of batches.
public record BatchesPage(
        RecordFilter filter,
        Slice<BatchQueries.Row> rows,
        List<CourseName> courses,
        boolean keeps) {

    public Address here() {
        return filter.address("/batches");
    }

    public List<Choice> courseChoices() {
        return RecordFilter.choices(courses, filter.course());
    }
}
