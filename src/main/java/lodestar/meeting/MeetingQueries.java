package lodestar.meeting;

import static lodestar.people.Action.BOOK_MEETING;
import static lodestar.people.Action.READ_MEETING;
import static lodestar.people.Action.WRITE_FOLLOWUP;
import static lodestar.people.Action.WRITE_MEETING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.meeting.MeetingView.Attendee;
import lodestar.meeting.MeetingView.Ending;
import lodestar.meeting.MeetingView.Link;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads one meeting, for its page and for the rooms above. A meeting that the actor may not read
/// is not there.
@Service
public class MeetingQueries {

    private final MeetingRows rows;
    private final Replies replies;
    private final JdbcClient database;

    MeetingQueries(MeetingRows rows, Replies replies, JdbcClient database) {
        this.rows = rows;
        this.replies = replies;
        this.database = database;
    }

    /// @throws NotFound for a missing and for a foreign meeting alike
    public MeetingView view(MeetingId id, Actor by) {
        return find(id, by).orElseThrow(NotFound::new);
    }

    public Optional<MeetingView> find(MeetingId id, Actor by) {
        return rows.subject(id, by)
                .filter(subject -> by.may(READ_MEETING, subject))
                .map(subject -> read(id, subject, by));
    }

    private MeetingView read(MeetingId id, Subject subject, Actor by) {
        boolean mayFollowUp = by.may(WRITE_FOLLOWUP, subject);
        List<Attendee> attendees = attendees(id, mayFollowUp, by);
        List<Link> chain = chain(id, mayFollowUp, by);
        List<Reply> said = replies.to(id, mayFollowUp, by);
        boolean mayWrite = by.may(WRITE_MEETING, subject);
        boolean isMentee = by.may(BOOK_MEETING, subject);
        return database.sql(
                        """
                        select m.number, m.name, m.mode, m.link, m.place, m.starts_at, m.ends_at, m.starts_local, m.zone,
                               m.minutes, m.description, m.status, m.host_id, m.version, m.created_at,
                               trim(maker.given_name || ' ' || maker.family_name) as maker,
                               coalesce(trim(changer.given_name || ' ' || changer.family_name), trim(maker.given_name || ' ' || maker.family_name)) as changer,
                               coalesce(m.changed_at, m.created_at) as changed_at,
                               m.ended_by, trim(ender.given_name || ' ' || ender.family_name) as ender, m.ended_at, m.end_reason,
                               m.voided_by, trim(voider.given_name || ' ' || voider.family_name) as voider, m.voided_at, m.void_reason
                          from meeting m
                          join person maker on maker.id = m.created_by
                          left join person changer on changer.id = m.changed_by
                          left join person ender on ender.id = m.ended_by
                          left join person voider on voider.id = m.voided_by
                         where m.id = ?
                        """)
                .param(id.value())
                .query((row, n) ->
                        new MeetingView(
                                id,
                                new MeetingNumber(row.getLong("number")),
                                row.getString("name"),
                                MeetingMode.valueOf(row.getString("mode")),
                                row.getString("link"),
                                row.getString("place"),
                                instant(row, "starts_at"),
                                instant(row, "ends_at"),
                                row.getObject("starts_local", LocalDateTime.class),
                                ZoneId.of(row.getString("zone")),
                                row.getInt("minutes"),
                                row.getString("description"),
                                MeetingStatus.valueOf(row.getString("status")),
                                new StudentId(row.getObject("host_id", UUID.class)),
                                row.getString("maker"),
                                instant(row, "created_at"),
                                row.getString("changer"),
                                instant(row, "changed_at"),
                                ending(row, "ended_by", "ender", "ended_at", "end_reason"),
                                ending(row, "voided_by", "voider", "voided_at", "void_reason"),
                                row.getInt("version"),
                                attendees,
                                chain,
                                said,
                                mayWrite,
                                mayFollowUp,
                                isMentee))
                .single();
    }

    /// Numbers and who came are shown to those who lead, and to each mentee their own; of each
    /// other mentees of a group learn no more than the names.
    private List<Attendee> attendees(MeetingId meeting, boolean seesAll, Actor by) {
        return database.sql(
                        """
                        select a.student_id, trim(p.given_name || ' ' || p.family_name),
                               case when :all or a.student_id = :me then s.number end, a.part = 'MENTOR',
                               case when :all or a.student_id = :me then a.attendance end
                          from meeting_attendee a
                          join person p on p.id = a.student_id
                          join student s on s.id = a.student_id
                         where a.meeting_id = :meeting
                         order by a.part desc, p.sort_name, p.id
                        """)
                .param("meeting", meeting.value())
                .param("all", seesAll)
                .param("me", by.id().value())
                .query((row, n) ->
                        new Attendee(
                                new StudentId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                attendance(row.getString(5))))
                .list();
    }

    private List<Link> chain(MeetingId meeting, boolean readsAll, Actor by) {
        return database.sql(
                        """
                        select m.id, m.number, m.starts_at, m.status, trim(p.given_name || ' ' || p.family_name), m.created_at,
                               m.end_reason,
                               :all or exists (select from meeting_attendee a
                                                where a.meeting_id = m.id and a.student_id = :me and a.part = 'MENTEE')
                          from meeting m
                          join person p on p.id = m.created_by
                         where m.chain_id = (select chain_id from meeting where id = :meeting) and m.voided_at is null
                         order by m.number
                        """)
                .param("meeting", meeting.value())
                .param("all", readsAll)
                .param("me", by.id().value())
                .query((row, n) ->
                        new Link(
                                new MeetingId(row.getObject(1, UUID.class)),
                                new MeetingNumber(row.getLong(2)),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                MeetingStatus.valueOf(row.getString(4)),
                                row.getString(5),
                                row.getObject(6, OffsetDateTime.class).toInstant(),
                                row.getString(7),
                                row.getBoolean(8)))
                .list();
    }

    private static @Nullable Ending ending(
            ResultSet row, String by, String name, String at, String reason) throws SQLException {
        var who = row.getObject(by, UUID.class);
        return who == null
                ? null
                : new Ending(
                        new PersonId(who),
                        row.getString(name),
                        instant(row, at),
                        row.getString(reason));
    }

    private static @Nullable Attendance attendance(@Nullable String told) {
        return told == null ? null : Attendance.valueOf(told);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
