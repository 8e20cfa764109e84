package lodestar.academics;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.Slice;
import lodestar.shared.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Faculty as lists and pages show them. Staff read all, faculty themselves.
@Component
public class FacultyQueries {

    private static final int PAGE = 80;

    private final JdbcClient database;

    FacultyQueries(JdbcClient database) {
        this.database = database;
    }

    /// How a list is narrowed.
    public record Filter(Seek seek, RecordState state) {}

    /// A line of the list.
    ///
    /// @param courses the codes of those that they teach
    public record Row(
            FacultyId id,
            String name,
            String number,
            @Nullable String email,
            @Nullable String courses,
            boolean active,
            String sortName,
            String givenName,
            String familyName,
            int version) {

        public String cursor() {
            return Cursor.key(sortName, id.value());
        }
    }

    /// A faculty member on their page.
    public record View(
            FacultyId id,
            String name,
            String number,
            @Nullable String email,
            String language,
            String zone,
            boolean active,
            String givenName,
            String familyName,
            int version) {}

    /// The names of those who teach a course of the student's running enrolments: for the student.
    public List<String> teachersOf(StudentId student, int limit) {
        return database.sql(
                        """
                        select trim(p.given_name || ' ' || p.family_name)
                          from person p
                          join faculty f on f.id = p.id and f.active
                         where p.active and p.id in (select t.faculty_id
                                                       from enrolment e
                                                       join batch b on b.id = e.batch_id
                                                       join teaching t on t.course_id = b.course_id and t.active and coalesce(t.batch_id, b.id) = b.id
                                                      where e.student_id = ? and e.state = 'RUNNING')
                         order by p.sort_name, p.id
                         limit ?
                        """)
                .params(student.value(), limit)
                .query((row, n) -> row.getString(1))
                .list();
    }

    public Slice<Row> list(Filter filter, Cursor from, Actor by) {
        return Slice.cut(
                rows(filter, from, PAGE + 1, by), PAGE, from, Row::cursor, () -> count(filter, by));
    }

    /// By name.
    public List<Row> rows(Filter filter, Cursor from, int limit, Actor by) {
        var where = where(filter, by);
        if (from.isSet()) {
            where.and(
                    "(p.sort_name, p.id) %s (:at_name, :at_id)"
                            .formatted(from.isBackward() ? "<" : ">"),
                    "at_name",
                    from.value(0));
            where.values().put("at_id", from.id(1));
        }
        String way = from.isBackward() ? "desc" : "";
        return database.sql(
                        """
                        select f.id, p.given_name, p.family_name, f.number, p.email,
                               (select string_agg(c.code, ', ' order by c.code)
                                  from course c
                                 where exists (select 1 from teaching t
                                                where t.course_id = c.id and t.faculty_id = f.id and t.active)),
                               f.active, p.sort_name, f.version
                          from faculty f
                          join person p on p.id = f.id
                          %s %s
                         order by p.sort_name %s, p.id %s
                         limit :limit
                        """
                                .formatted(where, filter.seek().condition("p"), way, way))
                .params(where.values())
                .param("sought", filter.seek().pattern())
                .param("limit", limit)
                .query((row, n) ->
                        new Row(
                                new FacultyId(row.getObject(1, UUID.class)),
                                (row.getString(2) + ' ' + row.getString(3)).strip(),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getBoolean(7),
                                row.getString(8),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(9)))
                .list();
    }

    /// How many there are, exactly.
    public long total(Filter filter, Actor by) {
        var where = where(filter, by);
        return database.sql(
                        "select count(*) from faculty f join person p on p.id = f.id %s %s"
                                .formatted(where, filter.seek().condition("p")))
                .params(where.values())
                .param("sought", filter.seek().pattern())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private Counted count(Filter filter, Actor by) {
        var where = where(filter, by);
        return database.sql(
                        """
                        select count(*)
                          from (select 1 from faculty f join person p on p.id = f.id %s %s limit 1001) found
                        """
                                .formatted(where, filter.seek().condition("p")))
                .params(where.values())
                .param("sought", filter.seek().pattern())
                .query((row, n) -> new Counted(row.getInt(1)))
                .single();
    }

    private static Where where(Filter filter, Actor by) {
        return mine(new Where(filter.state().condition("f.active")), by);
    }

    private static Where mine(Where where, Actor by) {
        if (by.isStaff()) {
            return where;
        }
        return by.may(Action.READ_RECORDS)
                ? where.and("f.id = :reader", "reader", by.id())
                : where.and("false");
    }

    public Optional<View> show(FacultyId faculty, Actor by) {
        var where = mine(new Where("true").and("f.id = :faculty", "faculty", faculty), by);
        return database.sql(
                        """
                        select p.given_name, p.family_name, f.number, p.email, p.language, p.zone, f.active, f.version
                          from faculty f
                          join person p on p.id = f.id
                        """
                                + where)
                .params(where.values())
                .query((row, n) ->
                        new View(
                                faculty,
                                (row.getString(1) + ' ' + row.getString(2)).strip(),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getBoolean(7),
                                row.getString(1),
                                row.getString(2),
                                row.getInt(8)))
                .optional();
    }
}
