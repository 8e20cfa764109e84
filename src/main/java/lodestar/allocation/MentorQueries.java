package lodestar.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import lodestar.allocation.MentorRecord.Approval;
import lodestar.allocation.MentorRecord.Focus;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.LongLists;
import lodestar.shared.Order;
import lodestar.shared.RecordNumber;
import lodestar.shared.Slice;
import lodestar.shared.Sorting;
import lodestar.shared.Sorting.Column;
import lodestar.shared.Sorting.Key;
import lodestar.shared.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads mentors: the list is for those who allocate; one is also read by themselves and by who
/// supervises an open allocation of theirs.
@Component
public class MentorQueries {

    private static final int PAGE = 80;

    public static final Sorting<MentorRow> SORTING =
            new Sorting<>(
                    List.of(
                            Column.rising(
                                    "name",
                                    Key.text("m.sort_name", MentorRow::sortName),
                                    Key.id("m.id", row -> row.id().value())),
                            Column.falling(
                                    "mentees",
                                    Key.number("m.used", MentorRow::used),
                                    Key.id("m.id", row -> row.id().value()))));

    private static final String ROWS =
            """
            select m.id, m.name, m.number, m.batches, m.focus_areas,
                   m.capacity, m.used, m.paused, m.ended_at is not null, m.sort_name, m.version
              from mentor m
            """;

    private final JdbcClient database;
    private final LongLists longLists;

    MentorQueries(JdbcClient database, LongLists longLists) {
        this.database = database;
        this.longLists = longLists;
    }

    public Slice<MentorRow> list(
            MentorFilter filter, Order<MentorRow> order, Cursor from, Actor by) {
        var rows = read(filter, order, from, PAGE + 1, by);
        return Slice.cut(rows, PAGE, from, order::cursor, () -> count(filter));
    }

    /// By name.
    public List<MentorRow> read(MentorFilter filter, Cursor from, int size, Actor by) {
        return read(filter, SORTING.unasked(), from, size, by);
    }

    /// Up to `size` mentors from the cursor on, in its direction.
    public List<MentorRow> read(
            MentorFilter filter, Order<MentorRow> order, Cursor from, int size, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        var where = where(filter);
        String sorted = order.of(where, from);
        return database.sql(ROWS + where + sorted + " limit " + size)
                .params(where.values())
                .query((row, n) -> row(row))
                .list();
    }

    public static String cursor(MentorRow row) {
        return SORTING.unasked().cursor(row);
    }

    /// Who may be chosen for an allocation: approved, not paused, those with free places first.
    public List<MentorRow> choices(String typed, int limit, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        var seek = Seek.of(typed);
        return database.sql(
                        ROWS
                                + " join student s on s.id = m.id"
                                + " where m.ended_at is null and not m.paused and s.active"
                                + (seek.isEmpty() ? "" : " and " + sought(seek))
                                + " order by m.used >= m.capacity, m.sort_name, m.id limit :limit")
                .param("sought", seek.pattern())
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /// One of those who may be chosen.
    public Optional<MentorRow> choice(StudentId mentor, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        return database.sql(ROWS + " where m.id = ? and m.ended_at is null")
                .param(mentor.value())
                .query((row, n) -> row(row))
                .optional();
    }

    public Optional<MentorRecord> find(StudentId mentor, Actor by) {
        return database.sql(
                        """
                        select m.id, trim(p.given_name || ' ' || p.family_name), s.number, m.capacity, m.used, m.paused,
                               m.languages, m.since, m.ended_at, m.version,
                               trim(c.given_name || ' ' || c.family_name), m.changed_at,
                               (select count(distinct ms.mentee_id) from mentorship ms where ms.mentor_id = m.id),
                               array(select f.id from mentor_focus mf join focus_area f on f.id = mf.focus_area_id
                                      where mf.mentor_id = m.id order by f.position, f.name),
                               array(select f.name from mentor_focus mf join focus_area f on f.id = mf.focus_area_id
                                      where mf.mentor_id = m.id order by f.position, f.name)
                          from mentor m
                          join person p on p.id = m.id
                          join student s on s.id = m.id
                          left join person c on c.id = m.changed_by
                         where m.id = :mentor
                           and (:staff or m.id = :student
                                or exists (select from allocation a
                                            where a.mentor_id = m.id and a.supervisor_id = :faculty
                                              and a.status <> 'CLOSED' and a.voided_at is null))
                        """)
                .param("mentor", mentor.value())
                .param("staff", by.isStaff())
                .param("student", by.student().map(StudentId::value).orElse(NOBODY))
                .param("faculty", by.faculty().map(each -> each.value()).orElse(NOBODY))
                .query((row, n) -> record(row))
                .optional()
                .map(each -> each.with(approvals(each.id())));
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private MentorRecord record(ResultSet row) throws SQLException {
        var id = new StudentId(row.getObject(1, UUID.class));
        var areas = (UUID[]) row.getArray(14).getArray();
        var names = strings(row, 15);
        return new MentorRecord(
                id,
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getBoolean(6),
                strings(row, 7),
                Objects.requireNonNull(AllocationRecordQueries.instant(row, 8)),
                AllocationRecordQueries.instant(row, 9),
                row.getInt(10),
                row.getString(11),
                AllocationRecordQueries.instant(row, 12),
                row.getInt(13),
                IntStream.range(0, areas.length)
                        .mapToObj(n -> new Focus(new FocusAreaId(areas[n]), names.get(n)))
                        .toList(),
                List.of());
    }

    private List<Approval> approvals(StudentId mentor) {
        return database.sql(
                        """
                        select n.id, n.number, c.name, b.code, trim(f.given_name || ' ' || f.family_name)
                          from nomination n
                          join course c on c.id = n.course_id
                          join batch b on b.id = n.batch_id
                          join person f on f.id = n.faculty_id
                         where n.candidate_id = ? and n.status = 'APPROVED' and n.voided_at is null
                         order by n.number desc
                        """)
                .param(mentor.value())
                .query((row, n) ->
                        new Approval(
                                row.getObject(1, UUID.class),
                                RecordNumber.of("APP", row.getLong(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                .list();
    }

    /// Goes on in a list of persons `p` by name.
    static void from(Where where, Cursor from) {
        if (from.isSet()) {
            where.and("true", "atId", uuid(from.value(1)))
                    .and(
                            "(p.sort_name, p.id) %s (:atName, :atId)"
                                    .formatted(from.isBackward() ? "<" : ">"));
            where.values().put("atName", from.value(0));
        }
    }

    static String order(Cursor from) {
        return from.isBackward()
                ? " order by p.sort_name desc, p.id desc limit "
                : " order by p.sort_name, p.id limit ";
    }

    /// How many there are, exactly.
    public long total(MentorFilter filter, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        var where = where(filter);
        return database.sql("select count(*) from mentor m" + where)
                .params(where.values())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private Counted count(MentorFilter filter) {
        var where = where(filter);
        return longLists.count("select from mentor m " + where, where.values());
    }

    private static Where where(MentorFilter filter) {
        var where =
                new Where(
                                switch (filter.state()) {
                                    case ANY -> "m.ended_at is null";
                                    case FREE ->
                                            "m.ended_at is null and not m.paused and m.used < m.capacity";
                                    case FULL -> "m.ended_at is null and m.used >= m.capacity";
                                    case PAUSED -> "m.ended_at is null and m.paused";
                                    case ENDED -> "m.ended_at is not null";
                                })
                        .and(
                                "m.id in (select mf.mentor_id from mentor_focus mf where mf.focus_area_id = :focus)",
                                "focus",
                                filter.focus())
                        .and(
                                """
                                exists (select from nomination n where n.candidate_id = m.id and n.batch_id = :batch
                                           and n.status = 'APPROVED' and n.voided_at is null)
                                """,
                                "batch",
                                filter.batch());
        var seek = filter.seek();
        return seek.isEmpty() ? where : where.and(sought(seek), "sought", seek.pattern());
    }

    /// Collected among students first: without a look at the value, mentors would be walked by name
    /// in the hope of meeting some soon.
    private static String sought(Seek seek) {
        return "m.id = any (array(select found.id from student found where true"
                + seek.among("found", "found")
                + "))";
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return NOBODY;
        }
    }

    private static MentorRow row(ResultSet row) throws SQLException {
        return new MentorRow(
                new StudentId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                words(row.getString(4)),
                words(row.getString(5)),
                row.getInt(6),
                row.getInt(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getInt(11),
                row.getString(10));
    }

    private static List<String> strings(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /// Words that stand beside a mentor in one text.
    private static List<String> words(String kept) {
        return kept.isEmpty() ? List.of() : List.of(kept.split("\u001f", -1));
    }
}
