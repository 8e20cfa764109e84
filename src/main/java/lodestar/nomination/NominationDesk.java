package lodestar.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What of the nominations lies on somebody's desk: decisions that wait for them, and what became of their own.
@Service
public class NominationDesk {

    private static final String LINE =
            """
            select n.id, n.number, n.status, trim(c.given_name || ' ' || c.family_name), b.code,
                   trim(f.given_name || ' ' || f.family_name), coalesce(n.decided_at, n.submitted_at, n.created_at)
              from nomination n
              join person c on c.id = n.candidate_id
              join person f on f.id = n.faculty_id
              join batch b on b.id = n.batch_id
             where n.voided_at is null
            """;

    private final JdbcClient database;

    NominationDesk(JdbcClient database) {
        this.database = database;
    }

    /// A nomination in one line.
    ///
    /// @param at when it was decided, else submitted, else begun
    public record Line(
            NominationId id,
            NominationNumber number,
            NominationStatus status,
            String candidate,
            String batch,
            String faculty,
            Instant at) {}

    /// Those that wait for a decision and are not one's own, the oldest first.
    public List<Line> waiting(Actor by, int limit) {
        by.mustBeAllowed(Action.DECIDE_NOMINATION);
        return database.sql(
                        LINE
                                + " and n.status = 'PENDING' and n.faculty_id <> ? order by n.submitted_at, n.number limit ?")
                .params(by.id().value(), limit)
                .query((row, n) -> line(row))
                .list();
    }

    /// One's own, the latest first.
    public List<Line> mine(Actor by, int limit) {
        return database.sql(LINE + " and n.faculty_id = ? order by n.number desc limit ?")
                .params(by.id().value(), limit)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new NominationId(row.getObject(1, UUID.class)),
                new NominationNumber(row.getLong(2)),
                NominationStatus.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
