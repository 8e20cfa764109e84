package lodestar.academics;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.Seek;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.Slice;
import lodestar.shared.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Courses as lists and pages show them. Staff read all, faculty those that they teach.
@Component
public class CourseQueries {

    private static final int PAGE = 80;

    private final JdbcClient database;

    CourseQueries(JdbcClient database) {
        this.database = database;
    }

    /// How a list is narrowed.
    public record Filter(Seek seek, RecordState state) {}

    /// A line of the list.
    public record Row(
            CourseId id,
            String code,
            String name,
            @Nullable String parent,
            boolean active,
            String sortName,
            @Nullable CourseId parentId,
            int version) {

        public String cursor() {
            return Cursor.key(sortName, id.value());
        }
    }

    /// A course on its page.
    public record View(
            CourseId id,
            String code,
            String name,
            @Nullable CourseName parent,
            boolean active,
            int version) {}

    /// A faculty member who teaches it.
    public record Teacher(FacultyId id, String name, String number) {}

    public Slice<Row> list(Filter filter, Cursor from, Actor by) {
        return Slice.cut(
                rows(filter, from, PAGE + 1, by), PAGE, from, Row::cursor, () -> count(filter, by));
    }

    public List<Row> rows(Filter filter, Cursor from, int limit, Actor by) {
        var where = where(filter);
        if (from.isSet()) {
            where.and(
                    "(fold(c.name), c.id) %s (:at_name, :at_id)"
                            .formatted(from.isBackward() ? "<" : ">"),
                    "at_name",
                    from.value(0));
            where.values().put("at_id", from.id(1));
        }
        return database.sql(
                        """
                        select c.id, c.code, c.name, u.name, c.active, fold(c.name), c.parent_id, c.version
                          from course c
                          left join course u on u.id = c.parent_id
                          %s %s
                         order by fold(c.name) %s, c.id %s
                         limit :limit
                        """
                                .formatted(
                                        where,
                                        Scope.course(by, "c.id"),
                                        from.isBackward() ? "desc" : "",
                                        from.isBackward() ? "desc" : ""))
                .params(where.values())
                .param("reader", by.id().value())
                .param("limit", limit)
                .query((row, n) ->
                        new Row(
                                new CourseId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5),
                                row.getString(6),
                                id(row.getObject(7, UUID.class)),
                                row.getInt(8)))
                .list();
    }

    private static @Nullable CourseId id(@Nullable UUID parent) {
        return parent == null ? null : new CourseId(parent);
    }

    /// How many there are, exactly.
    public long total(Filter filter, Actor by) {
        var where = where(filter);
        return database.sql(
                        "select count(*) from course c %s %s"
                                .formatted(where, Scope.course(by, "c.id")))
                .params(where.values())
                .param("reader", by.id().value())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private Counted count(Filter filter, Actor by) {
        var where = where(filter);
        return database.sql(
                        "select count(*) from (select 1 from course c %s %s limit 1001) found"
                                .formatted(where, Scope.course(by, "c.id")))
                .params(where.values())
                .param("reader", by.id().value())
                .query((row, n) -> new Counted(row.getInt(1)))
                .single();
    }

    private static Where where(Filter filter) {
        return new Where(filter.state().condition("c.active"))
                .and(
                        "(fold(c.name) like fold(:sought) or lower(c.code) like lower(:sought))",
                        "sought",
                        filter.seek().isEmpty() ? null : filter.seek().within());
    }

    public Optional<View> show(CourseId course, Actor by) {
        return database.sql(
                        """
                        select c.code, c.name, u.id, u.code, u.name, c.active, c.version
                          from course c
                          left join course u on u.id = c.parent_id
                         where c.id = :course %s
                        """
                                .formatted(Scope.course(by, "c.id")))
                .param("course", course.value())
                .param("reader", by.id().value())
                .query((row, n) -> {
                    UUID parent = row.getObject(3, UUID.class);
                    return new View(
                            course,
                            row.getString(1),
                            row.getString(2),
                            parent == null
                                    ? null
                                    : new CourseName(
                                            new CourseId(parent),
                                            row.getString(4),
                                            row.getString(5)),
                            row.getBoolean(6),
                            row.getInt(7));
                })
                .optional();
    }

    /// The active courses that somebody may read, by name; what a form or a filter offers.
    public List<CourseName> readable(Actor by) {
        return database.sql(
                        """
                        select c.id, c.code, c.name from course c where c.active %s order by c.name, c.code limit 1000
                        """
                                .formatted(Scope.course(by, "c.id")))
                .param("reader", by.id().value())
                .query((row, n) -> AcademicQueries.course(row))
                .list();
    }

    /// The courses that are parts of this one.
    public List<CourseName> partsOf(CourseId course, Actor by) {
        return database.sql(
                        """
                        select c.id, c.code, c.name from course c where c.parent_id = :course %s order by c.name, c.code
                        """
                                .formatted(Scope.course(by, "c.id")))
                .param("course", course.value())
                .param("reader", by.id().value())
                .query((row, n) -> AcademicQueries.course(row))
                .list();
    }

    /// Who teaches it, by name.
    public List<Teacher> teachersOf(CourseId course, Actor by) {
        return database.sql(
                        """
                        select f.id, p.given_name, p.family_name, f.number
                          from faculty f
                          join person p on p.id = f.id
                         where exists (select 1 from teaching t
                                        where t.faculty_id = f.id and t.course_id = :course and t.active)
                               %s
                         order by p.sort_name, p.id
                        """
                                .formatted(Scope.course(by, ":course")))
                .param("course", course.value())
                .param("reader", by.id().value())
                .query((row, n) ->
                        new Teacher(
                                new FacultyId(row.getObject(1, UUID.class)),
                                (row.getString(2) + ' ' + row.getString(3)).strip(),
                                row.getString(4)))
                .list();
    }
}
