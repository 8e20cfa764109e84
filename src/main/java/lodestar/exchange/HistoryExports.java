package lodestar.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
            select 'APP' || lpad(n.number::text, greatest(4, length(n.number::text)), '0'), f.number, c.code, b.code, s.number,
                   (select string_agg(a.name, ',' order by a.position) from nomination_focus x
                      join focus_area a on a.id = x.focus_area_id where x.nomination_id = n.id),
                   (select string_agg(m.number, ',' order by m.number) from nomination_mentee x
                      join student m on m.id = x.student_id where x.nomination_id = n.id),
                   c.code,
                   trim_scale(round(coalesce(n.decided_percentage, (select g.percentage from gradebook_percentage g
                      where g.student_id = n.candidate_id and g.course_id = n.course_id)), 2)),
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
              join unnest(:ids) with ordinality as asked (id, place) on asked.id = n.id
             where n.voided_at is null
             order by asked.place
            """;

    private static final String MEETINGS =
            """
            select 'MTG' || lpad(m.number::text, greatest(4, length(m.number::text)), '0'), m.name,
                   coalesce(m.link, ''), to_char(m.starts_at at time zone m.zone, 'YYYY-MM-DD HH24:MI:SS'), s.number,
                   (select string_agg(e.number, ',' order by e.number) from meeting_attendee x
                      join student e on e.id = x.student_id where x.meeting_id = m.id and x.part = 'MENTEE'),
                   m.description,
                   case m.status when 'RESCHEDULED' then 'reschedule' when 'CANCELLED' then 'cancel'
                                 else lower(m.status) end,
                   m.zone, m.minutes
              from meeting m
              join student s on s.id = m.host_id
              join unnest(:ids) with ordinality as asked (id, place) on asked.id = m.id
             where m.voided_at is null
             order by asked.place
            """;

    private static final String FOLLOWUPS =
            """
            select 'FUP' || lpad(u.number::text, greatest(4, length(u.number::text)), '0'), s.number,
                   'ALC' || lpad(a.number::text, greatest(4, length(a.number::text)), '0'), f.number,
                   u.purpose, u.meeting_date::text, u.summary, '',
                   (select string_agg(i.words, E'\\n' order by i.position) from action_item i where i.followup_id = u.id),
                   lower(u.status)
              from followup u
              join student s on s.id = u.student_id
              left join allocation a on a.id = u.allocation_id
              left join faculty f on f.id = a.supervisor_id
              join unnest(:ids) with ordinality as asked (id, place) on asked.id = u.id
             where u.voided_at is null
             order by asked.place
            """;

    private final JdbcClient database;

    HistoryExports(JdbcClient database) {
        this.database = database;
    }

    /// The lines of these records in the succession of their ids, each in the order of the kind's
    /// columns; voided ones are no history. Follow-ups carry what was said: the export is in the
    /// journal.
    public List<List<@Nullable Object>> lines(HistoryKind kind, List<UUID> ids, Actor by) {
        by.mustBeAllowed(Action.EXCHANGE_HISTORY);
        String sql =
                switch (kind) {
                    case NOMINATIONS -> NOMINATIONS;
                    case MEETINGS -> MEETINGS;
                    case FOLLOWUPS -> FOLLOWUPS;
                };
        int columns = kind.columns().size();
        return database.sql(sql)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> line(row, columns))
                .list();
    }

    private static List<@Nullable Object> line(ResultSet row, int columns) throws SQLException {
        var cells = new ArrayList<@Nullable Object>();
        for (int column = 1; column <= columns; column++) {
            Object cell = row.getObject(column);
            cells.add(cell instanceof Number || cell == null ? cell : cell.toString());
        }
        return cells;
    }
}
