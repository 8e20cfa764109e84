package lodestar.academics.web;

import lodestar.academics.FacultyQueries;
import lodestar.shared.Slice;
import lodestar.shared.web.Address;

/// The list of faculty.
public record FacultyListPage(RecordFilter filter, Slice<FacultyQueries.Row> rows, boolean keeps) {

    public Address here() {
        return filter.address("/faculty");
    }
}
