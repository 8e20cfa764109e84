package lodestar.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes the rows of those who attend.
///
/// Times of people are taken in turns: whoever makes somebody busy holds that person's turn until
/// the transaction ends, and takes turns always in the same order. So nobody waits for somebody who
/// waits for them, and what was looked up stays true. The exclusion constraint stands behind it.
@Component
class MeetingRows {

    static final String TURNS =
            """
            select count(pg_advisory_xact_lock(20251121, uuid_hash(waiting.id)))
              from (select distinct id from unnest(:people::uuid[]) as id order by id) waiting
            """;

    /// Mentees of the host's active allocations; their mentorships cannot end before this
    /// transaction does.
    private static final String MENTEES =
            """
            select s.mentee_id
              from mentorship s
              join allocation a on a.id = s.allocation_id
             where s.mentor_id = :host and s.mentee_id = any (:mentees::uuid[])
               and s.ended_at is null and a.status = 'ACTIVE'
               for share of s
            """;

    /// A meeting to come that somebody left.
    ///
    /// @param isNobodyElse whether no mentee is left in it
    record Left(MeetingId meeting, boolean isNobodyElse, Set<StudentId> mentees) {}

    private final JdbcClient database;

    MeetingRows(JdbcClient database) {
        this.database = database;
    }

    /// Takes the turns of these people.
    void takeTurns(Collection<StudentId> people) {
        database.sql(TURNS)
                .param("people", array(people))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    boolean isMentor(StudentId student) {
        return database.sql("select exists (select from mentor where id = ? and ended_at is null)")
                .param(student.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /// Lets the host and these mentees attend a scheduled meeting. One who is busy or is no mentee
    /// of the host is left out: fewer rows are returned than were asked for. With the host come
    /// those whom `add` has counted.
    int attend(Meeting meeting, Collection<StudentId> mentees, boolean withHost) {
        return database.sql(
                        """
                        with mentee as materialized (%s)
                        insert into meeting_attendee (meeting_id, student_id, part, during, blocking, counted)
                        select :meeting, everybody.id, everybody.part, tstzrange(:from, :to), true, :withHost
                          from (select mentee_id as id, 'MENTEE' as part from mentee
                                 union select :host, 'MENTOR' where :withHost) everybody
                         order by everybody.id
                            on conflict do nothing
                        """
                                .formatted(MENTEES))
                .param("meeting", meeting.id().value())
                .param("host", meeting.host().value())
                .param("mentees", array(mentees))
                .param("withHost", withHost)
                .param("from", utc(meeting.startsAt()))
                .param("to", utc(meeting.endsAt()))
                .update();
    }

    /// Remembers who edited it last, for whoever had the form open meanwhile.
    void changed(MeetingId meeting, Actor by, Instant at) {
        database.sql("update meeting set changed_by = ?, changed_at = ? where id = ?")
                .params(by.id().value(), utc(at), meeting.value())
                .update();
    }

    void leave(MeetingId meeting, Collection<StudentId> mentees) {
        database.sql(
                        """
                        delete from meeting_attendee
                         where meeting_id = :meeting and student_id = any (:mentees::uuid[]) and part = 'MENTEE'
                        """)
                .param("meeting", meeting.value())
                .param("mentees", array(mentees))
                .update();
    }

    /// Keeps who came.
    void attendance(MeetingId meeting, Map<StudentId, Attendance> told) {
        database.sql(
                        """
                        update meeting_attendee a
                           set attendance = told.attendance
                          from unnest(:mentees::uuid[], :attendance::text[]) as told (student_id, attendance)
                         where a.meeting_id = :meeting and a.student_id = told.student_id
                        """)
                .param("meeting", meeting.value())
                .param("mentees", array(told.keySet()))
                .param("attendance", told.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    void forgetAttendance(MeetingId meeting) {
        database.sql(
                        """
                        update meeting_attendee set attendance = null
                         where meeting_id = ? and attendance is not null
                        """)
                .param(meeting.value())
                .update();
    }

    Set<StudentId> mentees(MeetingId meeting) {
        return database.sql(
                        "select student_id from meeting_attendee where meeting_id = ? and part = 'MENTEE'")
                .param(meeting.value())
                .query((row, n) -> student(row, 1))
                .set();
    }

    Set<StudentId> whoCame(MeetingId meeting) {
        return database.sql(
                        "select student_id from meeting_attendee where meeting_id = ? and attendance = 'ATTENDED'")
                .param(meeting.value())
                .query((row, n) -> student(row, 1))
                .set();
    }

    /// Those of the mentees who are in no active allocation of the host.
    Set<StudentId> strangers(StudentId host, Collection<StudentId> mentees) {
        Set<StudentId> left = new HashSet<>(mentees);
        database.sql(MENTEES)
                .param("host", host.value())
                .param("mentees", array(mentees))
                .query((row, n) -> student(row, 1))
                .list()
                .forEach(left::remove);
        return left;
    }

    /// What keeps these people busy in that time, other than the meeting itself.
    List<Clash> clashes(Collection<StudentId> people, MeetingId but, Instant from, Instant to) {
        return database.sql(
                        """
                        select a.student_id, trim(p.given_name || ' ' || p.family_name), m.id, m.number, m.host_id,
                               m.starts_at, m.ends_at
                          from meeting_attendee a
                          join meeting m on m.id = a.meeting_id
                          join person p on p.id = a.student_id
                         where a.student_id = any (:people::uuid[]) and a.blocking
                           and upper(a.during) > :from and lower(a.during) < :to and a.meeting_id <> :but
                         order by m.starts_at, a.student_id
                         limit 3
                        """)
                .param("people", array(people))
                .param("but", but.value())
                .param("from", utc(from))
                .param("to", utc(to))
                .query((row, n) ->
                        new Clash(
                                student(row, 1),
                                row.getString(2),
                                new MeetingId(row.getObject(3, UUID.class)),
                                new MeetingNumber(row.getLong(4)),
                                student(row, 5),
                                instant(row, 6),
                                instant(row, 7)))
                .list();
    }

    /// The scheduled meetings of a host to come in which somebody is left who is no mentee of
    /// theirs any more, or, where the host has no allocation either, nobody at all.
    List<Left> left(StudentId host, Instant after) {
        return database.sql(
                        """
                        select m.id, count(a.student_id) filter (where kept.yes), array_agg(a.student_id) filter (where not kept.yes)
                          from meeting m
                          left join meeting_attendee a on a.meeting_id = m.id and a.part = 'MENTEE'
                          left join lateral (select exists (select from mentorship s
                                                             where s.mentor_id = m.host_id and s.mentee_id = a.student_id
                                                               and s.ended_at is null) as yes) kept on true
                         where m.host_id = :host and m.status = 'SCHEDULED' and m.voided_at is null and m.starts_at > :after
                         group by m.id
                        having count(a.student_id) filter (where not kept.yes) > 0
                            or count(a.student_id) = 0
                               and not exists (select from allocation o where o.mentor_id = :host and o.status <> 'CLOSED')
                         order by m.id
                        """)
                .param("host", host.value())
                .param("after", utc(after))
                .query((row, n) ->
                        new Left(
                                new MeetingId(row.getObject(1, UUID.class)),
                                row.getInt(2) == 0,
                                students(row, 3)))
                .list();
    }

    static UUID[] array(Collection<StudentId> students) {
        return students.stream().map(StudentId::value).toArray(UUID[]::new);
    }

    private static StudentId student(ResultSet row, int column) throws SQLException {
        return new StudentId(row.getObject(column, UUID.class));
    }

    private static Set<StudentId> students(ResultSet row, int column) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? Set.of()
                : Arrays.stream((UUID[]) array.getArray())
                        .map(StudentId::new)
                        .collect(Collectors.toSet());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
