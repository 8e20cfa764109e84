package lodestar.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.Slice;
import lodestar.shared.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who in a batch may be given a mentor. For those who allocate.
@Component
public class MenteeQueries {

    private static final int PAGE = 80;
    private static final String CHOICES =
            """
            select s.id, trim(p.given_name || ' ' || p.family_name), s.number,
                   m.mentor_id, trim(mp.given_name || ' ' || mp.family_name), a.ends_on
              from enrolment e
              join student s on s.id = e.student_id
              join person p on p.id = s.id
              left join mentorship m on m.mentee_id = s.id and m.batch_id = e.batch_id and m.ended_at is null
              left join allocation a on a.id = m.allocation_id
              left join person mp on mp.id = m.mentor_id
             where e.batch_id = :batch and e.state = 'RUNNING' and s.active
            """;

    private static final String RUNNING =
            """
             from enrolment e
             join student s on s.id = e.student_id
             join person p on p.id = s.id
            """;
    private static final String FORMER =
            """
             left join lateral (select trim(mp.given_name || ' ' || mp.family_name) as name, m.ended_at
                                  from mentorship m join person mp on mp.id = m.mentor_id
                                 where m.mentee_id = s.id and m.batch_id = e.batch_id
                                 order by m.ended_at desc limit 1) former on true
            """;

    /// Mentors of the batch are no mentees of it unless somebody chooses them.
    private static final String UNMENTORED =
            """
            e.batch_id = :batch and e.state = 'RUNNING' and s.active
               and not exists (select from mentorship m
                                where m.mentee_id = s.id and m.batch_id = e.batch_id and m.ended_at is null)
               and not exists (select from nomination n
                                where n.candidate_id = s.id and n.batch_id = e.batch_id
                                  and n.status = 'APPROVED' and n.voided_at is null)
            """;

    private final JdbcClient database;

    MenteeQueries(JdbcClient database) {
        this.database = database;
    }

    /// Running students of the batch whose name or number fits, those without a mentor first.
    public List<MenteeChoice> choices(BatchId batch, String typed, int limit, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        var seek = Seek.of(typed);
        return database.sql(
                        CHOICES
                                + seek.among("p", "s")
                                + " order by m.id is not null, p.sort_name, p.id limit :limit")
                .param("batch", batch.value())
                .param("sought", seek.pattern())
                .param("limit", limit)
                .query((row, n) -> choice(row))
                .list();
    }

    /// Those of the students who are running in the batch, by name.
    public List<MenteeChoice> among(BatchId batch, Collection<StudentId> students, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        return database.sql(CHOICES + " and s.id = any (:students) order by p.sort_name, p.id")
                .param("batch", batch.value())
                .param("students", students.stream().map(StudentId::value).toArray(UUID[]::new))
                .query((row, n) -> choice(row))
                .list();
    }

    public Slice<UnmentoredRow> unmentored(BatchId batch, Seek seek, Cursor from, Actor by) {
        return Slice.cut(
                read(batch, seek, from, PAGE + 1, by),
                PAGE,
                from,
                MenteeQueries::cursor,
                () -> count(batch, seek));
    }

    /// Up to `size` of them by name, from the cursor on, in its direction.
    public List<UnmentoredRow> read(BatchId batch, Seek seek, Cursor from, int size, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        var where = where(batch, seek);
        MentorQueries.from(where, from);
        return database.sql(
                        """
                        select s.id, trim(p.given_name || ' ' || p.family_name), s.number, e.roll_number,
                               (select trim(c.given_name || ' ' || c.family_name)
                                  from nomination_mentee nm
                                  join nomination n on n.id = nm.nomination_id and n.status = 'APPROVED' and n.voided_at is null
                                  join person c on c.id = n.candidate_id
                                 where nm.student_id = s.id and nm.batch_id = e.batch_id
                                 order by n.number desc limit 1),
                               former.name, former.ended_at, p.sort_name
                        """
                                + RUNNING
                                + FORMER
                                + where
                                + MentorQueries.order(from)
                                + size)
                .params(where.values())
                .query((row, n) -> unmentored(row))
                .list();
    }

    public static String cursor(UnmentoredRow row) {
        return Cursor.key(row.sortName(), row.id().value());
    }

    private Counted count(BatchId batch, Seek seek) {
        var where = where(batch, seek);
        return new Counted(
                database.sql(
                                "select count(*) from (select 1"
                                        + RUNNING
                                        + where
                                        + " limit "
                                        + (Counted.LIMIT + 1)
                                        + ") counted")
                        .params(where.values())
                        .query((row, n) -> row.getInt(1))
                        .single());
    }

    private static Where where(BatchId batch, Seek seek) {
        var where = new Where(UNMENTORED).and("true", "batch", batch);
        return seek.isEmpty()
                ? where
                : where.and("true" + seek.among("p", "s"), "sought", seek.pattern());
    }

    private static UnmentoredRow unmentored(ResultSet row) throws SQLException {
        return new UnmentoredRow(
                new StudentId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                AllocationRecordQueries.instant(row, 7),
                row.getString(8));
    }

    private static MenteeChoice choice(ResultSet row) throws SQLException {
        var mentor = row.getObject(4, UUID.class);
        return new MenteeChoice(
                new StudentId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                mentor == null ? null : new StudentId(mentor),
                row.getString(5),
                row.getObject(6, LocalDate.class));
    }
}
