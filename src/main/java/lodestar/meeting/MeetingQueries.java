package lodestar.meeting;

import static lodestar.people.Action.BOOK_MEETING;
import static lodestar.people.Action.READ_MEETING;
import static lodestar.people.Action.RESTORE_VOIDED;
import static lodestar.people.Action.WRITE_FOLLOWUP;
import static lodestar.people.Action.WRITE_MEETING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
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

    private static final String MEETING =
            """
            , m.number, m.name, m.mode, m.link, m.place, m.starts_at, m.ends_at, m.starts_local, m.zone,
                   m.minutes, m.description, m.status, m.host_id, m.version, m.created_at, m.chain_id,
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
             where m.id = :meeting and (m.voided_at is null or :voided)
            """;

    /// Who attends, the meetings of its chain, and what was said to it, in one statement.
    private static final String AROUND =
            """
            (select 'ATTENDEE', a.student_id, trim(p.given_name || ' ' || p.family_name),
                    case when :all or a.student_id = :me then s.number end, a.part = 'MENTOR',
                    case when :all or a.student_id = :me then a.attendance end, null::timestamptz as at, null::timestamptz as made, null::bigint
               from meeting_attendee a
               join person p on p.id = a.student_id
               join student s on s.id = a.student_id
              where a.meeting_id = :meeting
              order by a.part desc, p.sort_name, p.id)
            union all
            (select 'LINK', m.id, trim(p.given_name || ' ' || p.family_name), m.end_reason,
                    :all or exists (select from meeting_attendee a
                                     where a.meeting_id = m.id and a.student_id = :me and a.part = 'MENTEE'),
                    m.status, m.starts_at, m.created_at, m.number
               from meeting m
               join person p on p.id = m.created_by
              where m.chain_id = :chain and m.voided_at is null
              order by m.number)
            union all
            (select 'REPLY', null, trim(p.given_name || ' ' || p.family_name), r.words, false, r.kind, r.replied_at, null, null
               from meeting_reply r
               join person p on p.id = r.student_id
              where r.meeting_id = :meeting and (:all or r.student_id = :me)
              order by r.replied_at)
            """;

    private final JdbcClient database;

    MeetingQueries(JdbcClient database) {
        this.database = database;
    }

    /// A meeting without what is around it.
    private record Found(boolean mayRead, UUID chain, MeetingView view) {}

    /// @throws NotFound for a missing and for a foreign meeting alike
    public MeetingView view(MeetingId id, Actor by) {
        return find(id, by).orElseThrow(NotFound::new);
    }

    public Optional<MeetingView> find(MeetingId id, Actor by) {
        return database.sql("select " + Relations.columns(by) + MEETING)
                .param("meeting", id.value())
                .param("me", by.id().value())
                .param("voided", by.may(RESTORE_VOIDED))
                .query((row, n) -> found(id, row, by))
                .optional()
                .filter(Found::mayRead)
                .map(found -> full(found, by));
    }

    private static Found found(MeetingId id, ResultSet row, Actor by) throws SQLException {
        Subject subject = Relations.subject(row, 1);
        return new Found(
                by.may(READ_MEETING, subject),
                row.getObject("chain_id", UUID.class),
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
                        List.of(),
                        List.of(),
                        List.of(),
                        by.may(WRITE_MEETING, subject),
                        by.may(WRITE_FOLLOWUP, subject),
                        by.may(BOOK_MEETING, subject)));
    }

    /// Numbers and who came are shown to those who lead, and to each mentee their own; of each
    /// other mentees of a group learn no more than the names.
    private MeetingView full(Found found, Actor by) {
        var attendees = new ArrayList<Attendee>();
        var chain = new ArrayList<Link>();
        var said = new ArrayList<Reply>();
        database.sql(AROUND)
                .param("meeting", found.view.id().value())
                .param("chain", found.chain)
                .param("all", found.view.mayFollowUp())
                .param("me", by.id().value())
                .query(row -> {
                    switch (row.getString(1)) {
                        case "ATTENDEE" ->
                                attendees.add(
                                        new Attendee(
                                                new StudentId(row.getObject(2, UUID.class)),
                                                row.getString(3),
                                                row.getString(4),
                                                row.getBoolean(5),
                                                attendance(row.getString(6))));
                        case "LINK" ->
                                chain.add(
                                        new Link(
                                                new MeetingId(row.getObject(2, UUID.class)),
                                                new MeetingNumber(row.getLong(9)),
                                                instant(row, "at"),
                                                MeetingStatus.valueOf(row.getString(6)),
                                                row.getString(3),
                                                instant(row, "made"),
                                                row.getString(4),
                                                row.getBoolean(5)));
                        default ->
                                said.add(
                                        new Reply(
                                                row.getString(3),
                                                Reply.Kind.valueOf(row.getString(6)),
                                                row.getString(4),
                                                instant(row, "at")));
                    }
                });
        return found.view.with(attendees, chain, said);
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
