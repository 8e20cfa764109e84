package lodestar.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.shared.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps meetings.
@Component
class MeetingStore {

    private static final String COLUMNS =
            """
            m.id, m.number, m.host_id, m.name, m.mode, m.link, m.place, m.zone, m.starts_at, m.ends_at, m.minutes,
            m.description, m.status, m.original_id, m.chain_id, m.ended_by, m.ended_at, m.end_reason, m.created_by,
            m.created_at, m.voided_at, m.voided_by, m.void_reason, m.version,
            array(select e.student_id from meeting_attendee e where e.meeting_id = m.id)
            """;

    private static final String HOLD =
            "select " + COLUMNS + " from meeting m where m.id = ? for update of m";

    private static final String ADD =
            """
            with turns as materialized (${turns})
            insert into meeting (id, host_id, host_name, mentees, name, mode, link, place, starts_local, zone, starts_at,
                                 ends_at, minutes, description, original_id, chain_id, created_by, created_at, status)
            select :id::uuid, m.id, (select trim(p.given_name || ' ' || p.family_name) from person p where p.id = m.id),
                   :count, :name, :mode, :link::text, :place::text, :starts_local, :zone, :starts_at,
                   :ends_at, :minutes, :description, :original::uuid, :chain::uuid, :by::uuid, :at, 'SCHEDULED'
              from turns, mentor m
             where m.id = :host and m.ended_at is null
               and exists (select from allocation a where a.mentor_id = m.id and a.status = 'ACTIVE')
            returning number
            """
                    .replace("${turns}", MeetingRows.TURNS);

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    MeetingStore(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /// Whoever comes second to the same meeting waits here, and then sees what the first did.
    Optional<Meeting> hold(MeetingId id) {
        return database.sql(HOLD).param(id.value()).query((row, n) -> read(row)).optional();
    }

    /// Writes a new meeting and takes the turns of all who attend; empty where its host is no
    /// mentor with an active allocation.
    Optional<MeetingNumber> add(Meeting meeting, Collection<StudentId> mentees) {
        var people = new HashSet<>(mentees);
        people.add(meeting.host());
        return database.sql(ADD)
                .params(row(meeting))
                .param("people", MeetingRows.array(people))
                .param("count", mentees.size())
                .query((row, n) -> new MeetingNumber(row.getLong(1)))
                .optional();
    }

    /// Keeps what became of it, then lets others hear. Its host and its time never change.
    ///
    /// @throws OptimisticLockingFailureException where it was changed since it was read
    void save(Meeting meeting) {
        int version = meeting.version == null ? 0 : meeting.version;
        int changed =
                database.sql(
                                """
                                update meeting
                                   set name = ?, mode = ?, link = ?, place = ?, description = ?, status = ?, ended_by = ?,
                                       ended_at = ?, end_reason = ?, voided_at = ?, voided_by = ?, void_reason = ?,
                                       version = version + 1
                                 where id = ? and version = ?
                                """)
                        .params(
                                Arrays.asList(
                                        meeting.name,
                                        meeting.mode.name(),
                                        meeting.link,
                                        meeting.place,
                                        meeting.description,
                                        meeting.status.name(),
                                        value(meeting.endedBy),
                                        utc(meeting.endedAt),
                                        meeting.endReason,
                                        utc(meeting.voidedAt),
                                        value(meeting.voidedBy),
                                        meeting.voidReason,
                                        meeting.id.value(),
                                        version))
                        .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException(
                    meeting.number() + " is not at version " + version);
        }
        meeting.version = version + 1;
        List<MeetingChanged> told = List.copyOf(meeting.told);
        meeting.told.clear();
        told.forEach(events::publishEvent);
    }

    /// What rights on a meeting depend on, as far as they concern the actor: its host while one of
    /// its mentees still is theirs, its mentees, and the actor as a supervisor. Empty where there
    /// is no such meeting, or a voided one and the actor is no admin.
    Optional<Subject> subject(MeetingId meeting, Actor by) {
        return database.sql(
                        "select "
                                + Relations.columns(by)
                                + " from meeting m where m.id = :meeting and (m.voided_at is null or :voided)")
                .param("meeting", meeting.value())
                .param("me", by.id().value())
                .param("voided", by.may(Action.RESTORE_VOIDED))
                .query((row, n) -> Relations.subject(row, 1))
                .optional();
    }

    /// What a new row holds, by the names of its columns.
    static Map<String, @Nullable Object> row(Meeting meeting) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", meeting.id.value());
        row.put("host", meeting.hostId.value());
        row.put("name", meeting.name);
        row.put("mode", meeting.mode.name());
        row.put("link", meeting.link);
        row.put("place", meeting.place);
        row.put("starts_local", meeting.startsAt.atZone(ZoneId.of(meeting.zone)).toLocalDateTime());
        row.put("zone", meeting.zone);
        row.put("starts_at", meeting.startsAt.atOffset(ZoneOffset.UTC));
        row.put("ends_at", meeting.endsAt.atOffset(ZoneOffset.UTC));
        row.put("minutes", meeting.minutes);
        row.put("description", meeting.description);
        row.put("original", meeting.originalId == null ? null : meeting.originalId.value());
        row.put("chain", meeting.chainId.value());
        row.put("by", meeting.createdBy.value());
        row.put("at", meeting.createdAt.atOffset(ZoneOffset.UTC));
        return row;
    }

    private static Meeting read(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        var meeting = new Meeting();
        meeting.id = columns.id(MeetingId::new);
        meeting.number = columns.longNumber();
        meeting.hostId = columns.id(StudentId::new);
        meeting.name = columns.text();
        meeting.mode = MeetingMode.valueOf(columns.text());
        meeting.link = columns.textOrNull();
        meeting.place = columns.textOrNull();
        meeting.zone = columns.text();
        meeting.startsAt = columns.time();
        meeting.endsAt = columns.time();
        meeting.minutes = columns.number();
        meeting.description = columns.text();
        meeting.status = MeetingStatus.valueOf(columns.text());
        meeting.originalId = columns.idOrNull(MeetingId::new);
        meeting.chainId = columns.id(MeetingId::new);
        meeting.endedBy = columns.idOrNull(PersonId::new);
        meeting.endedAt = columns.timeOrNull();
        meeting.endReason = columns.text();
        meeting.createdBy = columns.id(PersonId::new);
        meeting.createdAt = columns.time();
        meeting.voidedAt = columns.timeOrNull();
        meeting.voidedBy = columns.idOrNull(PersonId::new);
        meeting.voidReason = columns.textOrNull();
        meeting.version = columns.number();
        meeting.attendees = columns.ids(id -> id);
        return meeting;
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
