package lodestar.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lodestar.people.Action;
import lodestar.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads our history in the columns and words of the source module, so that it can be carried over:
/// people by number, courses and batches by code, several of them between commas. A withdrawn
/// nomination is a draft there, a revoked one is rejected.
@Service
public class HistoryExports {

    private static final String NOMINATIONS =
            """
            select n.number, 'APP' || lpad(n.number::text, greatest(4, length(n.number::text)), '0'), f.number, c.code, b.code, s.number,
                   (select string_agg(a.name, ',' order by a.position) from nomination_focus x
                      join focus_area a on a.id = x.focus_area_id where x.nomination_id = n.id),
                   (select string_agg(m.number, ',' order by m.number) from nomination_mentee x
                      join student m on m.id = x.student_id where x.nomination_id = n.id),
                   c.code,
                   coalesce(n.decided_percentage, (select g.percentage from gradebook_percentage g
                      where g.student_id = n.candidate_id and g.course_id = n.course_id)),
                   (select string_agg(x.title, ',' order by x.title) from achievement x where x.student_id = n.candidate_id),
                   (select string_agg(k.name, ',' order by k.name) from student_skill x
                      join skill k on k.id = x.skill_id where x.student_id = n.candidate_id),
                   case n.status when 'APPROVED' then 'approve' when 'PENDING' then 'pending'
                                 when 'REJECTED' then 'reject' when 'REVOKED' then 'reject' else 'draft' end,
                   n.reason, coalesce(n.rejection_reason, n.revocation_reason)
              from nomination n
              join faculty f on f.id = n.faculty_id
              join course c on c.id = n.course_id
              join batch b on b.id = n.batch_id
              join student s on s.id = n.candidate_id
             where n.voided_at is null and n.number > :after
             order by n.number limit :size
            """;

    private static final String MEETINGS =
            """
            select m.number, 'MTG' || lpad(m.number::text, greatest(4, length(m.number::text)), '0'), m.name,
                   coalesce(m.link, ''), to_char(m.starts_at at time zone m.zone, 'YYYY-MM-DD HH24:MI:SS'), s.number,
                   (select string_agg(e.number, ',' order by e.number) from meeting_attendee x
                      join student e on e.id = x.student_id where x.meeting_id = m.id and x.part = 'MENTEE'),
                   m.description,
                   case m.status when 'RESCHEDULED' then 'reschedule' when 'CANCELLED' then 'cancel'
                                 else lower(m.status) end,
                   m.zone, m.minutes
              from meeting m
              join student s on s.id = m.host_id
             where m.voided_at is null and m.number > :after
             order by m.number limit :size
            """;

    private static final String FOLLOWUPS =
            """
            select u.number, 'FUP' || lpad(u.number::text, greatest(4, length(u.number::text)), '0'), s.number,
                   'ALC' || lpad(a.number::text, greatest(4, length(a.number::text)), '0'), f.number,
                   u.purpose, u.meeting_date::text, u.summary, '',
                   (select string_agg(i.words, E'\\n' order by i.position) from action_item i where i.followup_id = u.id),
                   lower(u.status)
              from followup u
              join student s on s.id = u.student_id
              left join allocation a on a.id = u.allocation_id
              left join faculty f on f.id = a.supervisor_id
             where u.voided_at is null and u.number > :after
             order by u.number limit :size
            """;

    private final JdbcClient database;

    HistoryExports(JdbcClient database) {
        this.database = database;
    }

    /// A line of a file, in the order of the kind's columns.
    ///
    /// @param number by which the next lines are found
    public record Line(long number, List<@Nullable Object> cells) {}

    /// The lines after a number, the lowest first. Follow-ups carry what was said: the export is in
    /// the journal.
    public List<Line> lines(HistoryKind kind, long after, int size, Actor by) {
        by.mustBeAllowed(Action.EXCHANGE_HISTORY);
        String sql =
                switch (kind) {
                    case NOMINATIONS -> NOMINATIONS;
                    case MEETINGS -> MEETINGS;
                    case FOLLOWUPS -> FOLLOWUPS;
                };
        int columns = kind.columns().size();
        return database.sql(sql)
                .param("after", after)
                .param("size", size)
                .query((row, n) -> line(row, columns))
                .list();
    }

    private static Line line(ResultSet row, int columns) throws SQLException {
        var cells = new ArrayList<@Nullable Object>();
        for (int column = 1; column <= columns; column++) {
            Object cell = row.getObject(column + 1);
            cells.add(cell instanceof Number || cell == null ? cell : cell.toString());
        }
        return new Line(row.getLong(1), cells);
    }
}
