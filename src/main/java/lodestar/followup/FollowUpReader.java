package lodestar.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lodestar.allocation.AllocationId;
import lodestar.allocation.AllocationNumber;
import lodestar.followup.file.FileKind;
import lodestar.meeting.MeetingId;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Shows one follow-up with its texts to those who may read it. The journal has each read before
/// the text goes out.
@Service
public class FollowUpReader {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    FollowUpReader(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /// @throws NotFound also for one that they may not read
    public FollowUpRecord read(FollowUpId id, Actor by) {
        by.mustBeAllowed(Action.READ_FOLLOWUP);
        var found =
                database.sql(
                                """
                                select f.id, f.number, f.status, f.student_id, trim(p.given_name || ' ' || p.family_name), s.number,
                                       f.allocation_id, a.number, a.mentor_id, trim(mp.given_name || ' ' || mp.family_name),
                                       a.supervisor_id, trim(sp.given_name || ' ' || sp.family_name), m.ended_at is null,
                                       f.meeting_id, mt.name, f.purpose, f.summary, f.meeting_date,
                                       f.author_id, trim(ap.given_name || ' ' || ap.family_name), f.created_at,
                                       trim(cp.given_name || ' ' || cp.family_name), f.changed_at, f.completed_at, f.revision,
                                       f.void_reason, f.version, c.name, c.kind, c.bytes, c.added_at,
                                       step.ids, step.words, step.owners, step.names, step.dues, step.dones
                                  from followup f
                                  join student s on s.id = f.student_id
                                  join person p on p.id = f.student_id
                                  join person ap on ap.id = f.author_id
                                  join person cp on cp.id = f.changed_by
                                  left join allocation a on a.id = f.allocation_id
                                  left join mentorship m on m.allocation_id = f.allocation_id and m.mentee_id = f.student_id
                                  left join person mp on mp.id = a.mentor_id
                                  left join person sp on sp.id = a.supervisor_id
                                  left join meeting mt on mt.id = f.meeting_id
                                  left join checklist c on c.followup_id = f.id
                                 cross join lateral (
                                       select array_agg(i.id) as ids, array_agg(i.words) as words, array_agg(i.owner_id) as owners,
                                              array_agg(i.owner) as names, array_agg(i.due_on::text) as dues,
                                              array_agg((extract(epoch from i.done_at) * 1000000)::bigint) as dones
                                         from (select each.*, trim(p.given_name || ' ' || p.family_name) as owner
                                                 from action_item each
                                                 left join person p on p.id = each.owner_id
                                                where each.followup_id = f.id
                                                order by each.position) i) step
                                 where f.id = :id and
                                """
                                        + Scope.ofOne(by))
                        .param("id", id.value())
                        .param("me", by.id().value())
                        .query((row, n) -> found(row, by))
                        .optional()
                        .orElseThrow(NotFound::new);
        tell(found, FollowUpAct.READ, by);
        return found.revision() > 1 ? found.with(earlier(id)) : found;
    }

    /// What it said in an earlier revision.
    ///
    /// @throws NotFound also for one that they may not read
    public EarlierText version(FollowUpId id, int revision, Actor by) {
        by.mustBeAllowed(Action.READ_FOLLOWUP);
        record Touched(FollowUpTouched event, EarlierText text) {}
        var found =
                database.sql(
                                """
                                select v.revision, v.purpose, v.summary, v.meeting_date, trim(p.given_name || ' ' || p.family_name),
                                       v.written_at, f.number, f.student_id
                                  from followup f
                                  join followup_version v on v.followup_id = f.id
                                  join person p on p.id = v.written_by
                                 where f.id = :id and v.revision = :revision and
                                """
                                        + Scope.ofOne(by))
                        .param("id", id.value())
                        .param("revision", revision)
                        .param("me", by.id().value())
                        .query((row, n) ->
                                new Touched(
                                        new FollowUpTouched(
                                                id,
                                                new FollowUpNumber(row.getLong(7)),
                                                FollowUpAct.VERSION_READ,
                                                new StudentId(row.getObject(8, UUID.class)),
                                                by.id()),
                                        new EarlierText(
                                                row.getInt(1),
                                                row.getString(2),
                                                row.getString(3),
                                                row.getObject(4, LocalDate.class),
                                                row.getString(5),
                                                instant(row, 6))))
                        .optional()
                        .orElseThrow(NotFound::new);
        events.publishEvent(found.event());
        return found.text();
    }

    /// All that it said before it was revised, the latest first; one line in the journal.
    ///
    /// @throws NotFound also for one that they may not read
    public List<EarlierText> versions(FollowUpId id, Actor by) {
        by.mustBeAllowed(Action.READ_FOLLOWUP);
        var event =
                database.sql(
                                "select f.number, f.student_id from followup f where f.id = :id and "
                                        + Scope.ofOne(by))
                        .param("id", id.value())
                        .param("me", by.id().value())
                        .query((row, n) ->
                                new FollowUpTouched(
                                        id,
                                        new FollowUpNumber(row.getLong(1)),
                                        FollowUpAct.VERSION_READ,
                                        new StudentId(row.getObject(2, UUID.class)),
                                        by.id()))
                        .optional()
                        .orElseThrow(NotFound::new);
        events.publishEvent(event);
        return database.sql(
                        """
                        select v.revision, v.purpose, v.summary, v.meeting_date, trim(p.given_name || ' ' || p.family_name),
                               v.written_at
                          from followup_version v
                          join person p on p.id = v.written_by
                         where v.followup_id = ?
                         order by v.revision desc
                        """)
                .param(id.value())
                .query((row, n) ->
                        new EarlierText(
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getString(5),
                                instant(row, 6)))
                .list();
    }

    /// The next steps, of which each column is an array; null where there are none.
    private static List<FollowUpRecord.Item> items(ResultSet row) throws SQLException {
        if (row.getArray(32) == null) {
            return List.of();
        }
        var ids = (UUID[]) row.getArray(32).getArray();
        var words = (String[]) row.getArray(33).getArray();
        var owners = (@Nullable UUID[]) row.getArray(34).getArray();
        var names = (@Nullable String[]) row.getArray(35).getArray();
        var dues = (@Nullable String[]) row.getArray(36).getArray();
        var dones = (@Nullable Long[]) row.getArray(37).getArray();
        List<FollowUpRecord.Item> items = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            String due = dues[i];
            Long done = dones[i];
            items.add(
                    new FollowUpRecord.Item(
                            new ActionItemId(ids[i]),
                            words[i],
                            owners[i],
                            names[i],
                            due == null ? null : LocalDate.parse(due),
                            done == null ? null : Instant.EPOCH.plus(done, ChronoUnit.MICROS)));
        }
        return items;
    }

    private List<FollowUpRecord.Earlier> earlier(FollowUpId id) {
        return database.sql(
                        """
                        select v.revision, trim(p.given_name || ' ' || p.family_name), v.written_at
                          from followup_version v
                          join person p on p.id = v.written_by
                         where v.followup_id = ?
                         order by v.revision desc
                        """)
                .param(id.value())
                .query((row, n) ->
                        new FollowUpRecord.Earlier(
                                row.getInt(1), row.getString(2), instant(row, 3)))
                .list();
    }

    private void tell(FollowUpRecord read, FollowUpAct act, Actor by) {
        events.publishEvent(
                new FollowUpTouched(read.id(), read.number(), act, read.student(), by.id()));
    }

    private static FollowUpRecord found(ResultSet row, Actor by) throws SQLException {
        var student = new StudentId(row.getObject(4, UUID.class));
        StudentId mentor = id(row, 9, StudentId::new);
        var subject =
                Subject.mentorship(
                        row.getBoolean(13) ? mentor : null,
                        Set.of(student),
                        id(row, 11, FacultyId::new));
        Long allocation = row.getObject(8, Long.class);
        return new FollowUpRecord(
                new FollowUpId(row.getObject(1, UUID.class)),
                new FollowUpNumber(row.getLong(2)),
                FollowUpStatus.valueOf(row.getString(3)),
                student,
                row.getString(5),
                row.getString(6),
                id(row, 7, AllocationId::new),
                allocation == null ? null : new AllocationNumber(allocation),
                mentor,
                row.getString(10),
                id(row, 11, FacultyId::new),
                row.getString(12),
                id(row, 14, MeetingId::new),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                row.getObject(18, LocalDate.class),
                row.getObject(19, UUID.class),
                row.getString(20),
                instant(row, 21),
                row.getString(22),
                instant(row, 23),
                maybe(row, 24),
                row.getInt(25),
                row.getString(26),
                row.getInt(27),
                row.getString(28) == null
                        ? null
                        : new Checklist(
                                row.getString(28),
                                FileKind.valueOf(row.getString(29)),
                                row.getInt(30),
                                instant(row, 31)),
                items(row),
                List.of(),
                by.may(Action.WRITE_FOLLOWUP, subject));
    }

    private static <T> @Nullable T id(ResultSet row, int column, Function<UUID, T> type)
            throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(type).orElse(null);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, int column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }
}
