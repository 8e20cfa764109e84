package lodestar.academics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// A batch as others name it, with the course that it belongs to.
public record BatchName(BatchId id, CourseId course, String code, String name) {

    /// Of a row that begins with its id, course, code and name.
    public static BatchName of(ResultSet row) throws SQLException {
        return new BatchName(
                new BatchId(row.getObject(1, UUID.class)),
                new CourseId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4));
    }

    public String label() {
        return name + " (" + code + ")";
    }
}
