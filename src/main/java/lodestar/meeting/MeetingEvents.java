package lodestar.meeting;

import static lodestar.people.Action.READ_MEETING;
import static lodestar.people.Action.RESTORE_VOIDED;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lodestar.meeting.MeetingEvent.Guest;
import lodestar.people.Actor;
import lodestar.people.Role;
import lodestar.people.StudentId;
import lodestar.shared.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads meetings for calendars outside: of each chain only the one that stands.
///
/// Every act on a meeting raises its version, and a rescheduling adds a meeting to the chain; so
/// the versions of a chain, added up, number its changes, and nobody has to keep count.
@Service
public class MeetingEvents {

    public static final int MOST = 1_000;
    private static final Duration PAST = Duration.ofDays(90);
    private static final Duration CALLED_OFF = Duration.ofDays(30);

    private static final String EVENTS =
            """
            select m.id, m.chain_id, m.number, m.name, m.mode, m.link, m.place, m.starts_at, m.ends_at,
                   m.status = 'CANCELLED' or m.voided_at is not null, chain.sequence, chain.created_at,
                   greatest(m.created_at, m.changed_at, m.ended_at, m.voided_at, m.revised_at),
                   m.host_id, trim(h.given_name || ' ' || h.family_name), guest.ids, guest.names
              from meeting m
              join person h on h.id = m.host_id
             cross join lateral (select sum(c.version + 1)::int - 1 as sequence, min(c.created_at) as created_at
                                   from meeting c where c.chain_id = m.chain_id) chain
             cross join lateral (select array_agg(p.id order by p.sort_name, p.id) as ids,
                                        array_agg(trim(p.given_name || ' ' || p.family_name) order by p.sort_name, p.id) as names
                                   from meeting_attendee a join person p on p.id = a.student_id
                                  where a.meeting_id = m.id and a.part = 'MENTEE') guest
            """;

    private final JdbcClient database;

    MeetingEvents(JdbcClient database) {
        this.database = database;
    }

    /// The meetings that the person attends or supervises: those of the last 90 days and all to
    /// come, but no more than a thousand; cancelled ones for 30 days. What a person may read as
    /// staff is nothing for their own calendar.
    public List<MeetingEvent> own(Actor by, Instant now) {
        by.mustBeAllowed(READ_MEETING);
        var where =
                new Where("m.voided_at is null")
                        .and("m.status <> 'RESCHEDULED'")
                        .and("m.starts_at >= :since", "since", utc(now.minus(PAST)))
                        .and(
                                "(m.status <> 'CANCELLED' or m.ended_at >= :kept)",
                                "kept",
                                utc(now.minus(CALLED_OFF)));
        Relations.scope(where, asThemselves(by));
        return database.sql(EVENTS + where + " order by m.starts_at, m.id limit " + MOST)
                .params(where.values())
                .query((row, n) -> event(row))
                .list();
    }

    /// What became of a meeting: itself, or the one that it was rescheduled to in the end. Empty
    /// for one that the actor may not read.
    public Optional<MeetingEvent> present(MeetingId meeting, Actor by) {
        by.mustBeAllowed(READ_MEETING);
        var where =
                new Where("m.status <> 'RESCHEDULED'")
                        .and(
                                "m.chain_id = (select chain_id from meeting where id = :meeting)",
                                "meeting",
                                meeting)
                        .when(!by.may(RESTORE_VOIDED), "m.voided_at is null");
        Relations.scope(where, by);
        return database.sql(EVENTS + where)
                .params(where.values())
                .query((row, n) -> event(row))
                .optional();
    }

    private static Actor asThemselves(Actor by) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(by.roles());
        roles.retainAll(EnumSet.of(Role.STUDENT, Role.FACULTY));
        return new Actor(by.id(), by.name(), roles, by.locale(), by.zone());
    }

    private static MeetingEvent event(ResultSet row) throws SQLException {
        return new MeetingEvent(
                new MeetingId(row.getObject(1, UUID.class)),
                row.getObject(2, UUID.class),
                new MeetingNumber(row.getLong(3)),
                row.getString(4),
                MeetingMode.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                instant(row, 8),
                instant(row, 9),
                row.getBoolean(10),
                row.getInt(11),
                instant(row, 12),
                instant(row, 13),
                new Guest(new StudentId(row.getObject(14, UUID.class)), row.getString(15)),
                guests(row));
    }

    private static List<Guest> guests(ResultSet row) throws SQLException {
        var ids = row.getArray(16);
        if (ids == null) {
            return List.of();
        }
        UUID[] who = (UUID[]) ids.getArray();
        String[] names = (String[]) row.getArray(17).getArray();
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < who.length; i++) {
            guests.add(new Guest(new StudentId(who[i]), names[i]));
        }
        return guests;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
