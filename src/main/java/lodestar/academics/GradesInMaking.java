package lodestar.academics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A gradebook while its lines are still being read, one row each.
record GradesInMaking(
        GradebookId id, CourseName course, @Nullable Double percentage, List<Mark> marks) {

    static GradesInMaking of(ResultSet row) throws SQLException {
        BigDecimal percentage = row.getBigDecimal(5);
        return new GradesInMaking(
                new GradebookId(row.getObject(1, UUID.class)),
                new CourseName(
                        new CourseId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getString(4)),
                percentage == null ? null : percentage.doubleValue(),
                new ArrayList<>());
    }

    void add(ResultSet row) throws SQLException {
        UUID entry = row.getObject(6, UUID.class);
        if (entry != null) {
            marks.add(
                    new Mark(
                            new EntryId(entry),
                            row.getString(7),
                            row.getBigDecimal(8),
                            row.getBigDecimal(9),
                            Objects.requireNonNull(row.getBigDecimal(10)),
                            EntryStatus.valueOf(row.getString(11)),
                            row.getObject(12, LocalDate.class)));
        }
    }

    Grades grades() {
        return new Grades(id, course, percentage, marks);
    }
}
