package lodestar.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.allocation.AllocationRecord.Mentee;
import lodestar.allocation.AllocationRecord.Step;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.shared.RecordNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads one allocation. Staff and its supervisor see all of it; its mentor, while it is open, who
/// is theirs now; a mentee, while theirs runs, themselves. A voided one is for admins.
@Component
public class AllocationRecordQueries {

    private final JdbcClient database;

    AllocationRecordQueries(JdbcClient database) {
        this.database = database;
    }

    public Optional<AllocationRecord> find(AllocationId id, Actor by) {
        var where = AllocationListQueries.scope(by).and("a.id = :id", "id", id);
        if (!by.may(Action.RESTORE_VOIDED)) {
            where.and("a.voided_at is null");
        }
        return database.sql(
                        """
                        select a.id, a.number, a.mentor_id, trim(p.given_name || ' ' || p.family_name), s.number,
                               m.capacity, m.used, a.nomination_id, n.number,
                               a.supervisor_id, trim(f.given_name || ' ' || f.family_name),
                               c.name, a.batch_id, b.name || ' (' || b.code || ')',
                               a.starts_on, a.ends_on, a.status, a.closure_reason, a.void_reason,
                               a.course_id, a.version
                          from allocation a
                          join mentor m on m.id = a.mentor_id
                          join person p on p.id = a.mentor_id
                          join student s on s.id = a.mentor_id
                          join person f on f.id = a.supervisor_id
                          join course c on c.id = a.course_id
                          join batch b on b.id = a.batch_id
                          left join nomination n on n.id = a.nomination_id
                        """
                                + where)
                .params(where.values())
                .query((row, n) -> record(row, by))
                .optional()
                .map(each -> complete(each, by));
    }

    /// After the row has been read and not meanwhile: a question inside of another holds two
    /// connections, and a pool whose every connection is held so answers nobody.
    private AllocationRecord complete(AllocationRecord read, Actor by) {
        boolean isWhole = read.isWhole();
        return read.with(
                mentees(read.id(), isWhole ? "" : by.is(read.mentor()) ? RUNNING : OWN, by),
                isWhole ? steps(read.id()) : List.of());
    }

    private AllocationRecord record(ResultSet row, Actor by) throws SQLException {
        var id = new AllocationId(row.getObject(1, UUID.class));
        var mentor = new StudentId(row.getObject(3, UUID.class));
        var supervisor = new FacultyId(row.getObject(10, UUID.class));
        long nomination = row.getLong(9);
        boolean isWhole = by.isStaff() || by.is(supervisor);
        return new AllocationRecord(
                id,
                new AllocationNumber(row.getLong(2)),
                mentor,
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getObject(8, UUID.class),
                nomination == 0 ? null : RecordNumber.of("APP", nomination),
                supervisor,
                row.getString(11),
                new CourseId(row.getObject(20, UUID.class)),
                row.getString(12),
                new BatchId(row.getObject(13, UUID.class)),
                row.getString(14),
                row.getObject(15, LocalDate.class),
                row.getObject(16, LocalDate.class),
                AllocationStatus.valueOf(row.getString(17)),
                isWhole ? row.getString(18) : null,
                row.getString(19),
                isWhole,
                row.getInt(21),
                List.of(),
                List.of());
    }

    private static final String RUNNING = " and m.ended_at is null";
    private static final String OWN = RUNNING + " and m.mentee_id = :me";

    private List<Mentee> mentees(AllocationId allocation, String narrow, Actor by) {
        return database.sql(
                        """
                        select m.mentee_id, trim(p.given_name || ' ' || p.family_name), s.number,
                               m.started_at, m.ended_at, m.end_reason,
                               (select trim(other.given_name || ' ' || other.family_name)
                                  from mentorship now join person other on other.id = now.mentor_id
                                 where now.mentee_id = m.mentee_id and now.batch_id = m.batch_id and now.ended_at is null)
                          from mentorship m
                          join person p on p.id = m.mentee_id
                          join student s on s.id = m.mentee_id
                         where m.allocation_id = :allocation %s
                         order by m.ended_at is not null, p.sort_name, p.id
                        """
                                .formatted(narrow))
                .param("allocation", allocation.value())
                .param("me", by.id().value())
                .query((row, n) ->
                        new Mentee(
                                new StudentId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                instant(row, 5),
                                row.getString(6),
                                row.getString(7)))
                .list();
    }

    /// Newest first; what was done with several students at once is one step.
    private List<Step> steps(AllocationId allocation) {
        return database.sql(
                        """
                        select s.act, s.at, trim(by.given_name || ' ' || by.family_name), s.note,
                               coalesce(string_agg(trim(p.given_name || ' ' || p.family_name), ', ' order by p.sort_name), '')
                          from allocation_step s
                          join person by on by.id = s.by_person
                          left join person p on p.id = s.student_id
                         where s.allocation_id = ?
                         group by s.act, s.at, s.note, by.id
                         order by max(s.id) desc
                        """)
                .param(allocation.value())
                .query((row, n) ->
                        new Step(
                                AllocationAct.valueOf(row.getString(1)),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                .list();
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
