package lodestar.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.allocation.AllocationId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the records that a file means: by number or code, by e-mail address, or by a name that
/// only one has.
@Component
class References {

    private static final String STUDENTS =
            """
            select s.id from student s join person p on p.id = s.id
             where lower(s.number) = lower(:said) or lower(p.email) = lower(:said)
                or fold(trim(p.given_name || ' ' || p.family_name)) = fold(:said)
             limit 2
            """;
    private static final String FACULTY =
            """
            select f.id from faculty f join person p on p.id = f.id
             where lower(f.number) = lower(:said) or lower(p.email) = lower(:said)
                or fold(trim(p.given_name || ' ' || p.family_name)) = fold(:said)
             limit 2
            """;
    private static final String COURSES =
            "select id from course where lower(code) = lower(:said) or fold(name) = fold(:said) limit 2";
    private static final String BATCHES =
            "select id from batch where lower(code) = lower(:said) or fold(name) = fold(:said) limit 2";
    private static final String AREAS =
            "select id from focus_area where fold(name) = fold(:said) limit 2";

    /// By our own number, or by the nomination that the source called so.
    private static final String ALLOCATIONS =
            """
            select a.id from allocation a
             where 'ALC' || lpad(a.number::text, greatest(4, length(a.number::text)), '0') = upper(:said)
            union
            select a.id from allocation a
              join exchange_row r on r.record_id = a.nomination_id and r.kind = 'NOMINATIONS' and r.key = :said
             limit 2
            """;

    private final JdbcClient database;

    References(JdbcClient database) {
        this.database = database;
    }

    StudentId student(HistoryRow row, String column) {
        return new StudentId(one(STUDENTS, row.needed(column), column));
    }

    Set<StudentId> students(HistoryRow row, String column) {
        var found = new LinkedHashSet<StudentId>();
        row.several(column).forEach(said -> found.add(new StudentId(one(STUDENTS, said, column))));
        return found;
    }

    FacultyId faculty(HistoryRow row, String column) {
        return new FacultyId(one(FACULTY, row.needed(column), column));
    }

    CourseId course(HistoryRow row, String column) {
        return new CourseId(one(COURSES, row.needed(column), column));
    }

    BatchId batch(HistoryRow row, String column) {
        return new BatchId(one(BATCHES, row.needed(column), column));
    }

    AllocationId allocation(HistoryRow row, String column) {
        return new AllocationId(one(ALLOCATIONS, row.needed(column), column));
    }

    Set<FocusAreaId> focusAreas(HistoryRow row, String column) {
        var found = new LinkedHashSet<FocusAreaId>();
        row.several(column).forEach(said -> found.add(new FocusAreaId(one(AREAS, said, column))));
        return found;
    }

    private UUID one(String sql, String said, String column) {
        List<UUID> found =
                database.sql(sql)
                        .param("said", said)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
        if (found.size() != 1) {
            String code = found.isEmpty() ? "history-unknown" : "history-ambiguous";
            throw Refused.invalid(Problem.of(code).at(column).with(said));
        }
        return found.getFirst();
    }
}
