package lodestar.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.allocation.AllocationId;
import lodestar.meeting.MeetingId;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Columns;
import lodestar.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps follow-ups, and reads with each the pair that it is about.
@Component
class FollowUpStore {

    private static final String READ =
            """
            select f.id, f.number, f.student_id, f.allocation_id, f.meeting_id, f.purpose, f.summary, f.meeting_date, f.status,
                   f.author_id, f.created_at, f.changed_by, f.changed_at, f.completed_at, f.revision, f.voided_at, f.voided_by,
                   f.void_reason, f.version, m.mentor_id, m.ended_at is null, a.supervisor_id
              from followup f
              left join mentorship m on m.allocation_id = f.allocation_id and m.mentee_id = f.student_id
              left join allocation a on a.id = m.allocation_id
             where f.id = ?
            """;

    private static final String HOLD = READ + " for update of f";

    private static final String INSERT =
            """
            insert into followup (student_id, allocation_id, meeting_id, purpose, summary, meeting_date, status, changed_by,
                                  changed_at, completed_at, revision, voided_at, voided_by, void_reason, id, number,
                                  author_id, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE =
            """
            update followup
               set student_id = ?, allocation_id = ?, meeting_id = ?, purpose = ?, summary = ?, meeting_date = ?, status = ?,
                   changed_by = ?, changed_at = ?, completed_at = ?, revision = ?, voided_at = ?, voided_by = ?,
                   void_reason = ?, version = version + 1
             where id = ? and version = ?
            """;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    FollowUpStore(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /// A follow-up, and the mentee's place in its allocation, where there is one.
    record Found(FollowUp followUp, FollowUpRows.@Nullable Pair pair) {}

    Optional<Found> find(FollowUpId id) {
        return read(READ, id);
    }

    /// Whoever comes second to the same follow-up waits here, and then sees what the first did.
    Optional<Found> hold(FollowUpId id) {
        return read(HOLD, id);
    }

    /// Keeps it, then lets others hear.
    ///
    /// @throws OptimisticLockingFailureException where it was changed since it was read
    void save(FollowUp followUp) {
        List<@Nullable Object> values =
                new ArrayList<@Nullable Object>(
                        Arrays.asList(
                                followUp.studentId.value(),
                                value(followUp.allocationId),
                                value(followUp.meetingId),
                                followUp.purpose,
                                followUp.summary,
                                followUp.meetingDate,
                                followUp.status.name(),
                                followUp.changedBy.value(),
                                utc(followUp.changedAt),
                                utc(followUp.completedAt),
                                followUp.revision,
                                utc(followUp.voidedAt),
                                value(followUp.voidedBy),
                                followUp.voidReason,
                                followUp.id.value()));
        if (followUp.version == null) {
            values.add(followUp.number);
            values.add(followUp.authorId.value());
            values.add(utc(followUp.createdAt));
            database.sql(INSERT).params(values).update();
            followUp.version = 0;
        } else {
            values.add(followUp.version);
            if (database.sql(UPDATE).params(values).update() != 1) {
                throw new OptimisticLockingFailureException(
                        followUp.number + " is not at version " + followUp.version);
            }
            followUp.version++;
        }
        List<FollowUpTouched> told = List.copyOf(followUp.told);
        followUp.told.clear();
        told.forEach(events::publishEvent);
    }

    private Optional<Found> read(String sql, FollowUpId id) {
        return database.sql(sql).param(id.value()).query((row, n) -> read(row)).optional();
    }

    private static Found read(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        var followUp = new FollowUp();
        followUp.id = columns.id(FollowUpId::new);
        followUp.number = columns.longNumber();
        followUp.studentId = columns.id(StudentId::new);
        followUp.allocationId = columns.idOrNull(AllocationId::new);
        followUp.meetingId = columns.idOrNull(MeetingId::new);
        followUp.purpose = columns.text();
        followUp.summary = columns.text();
        followUp.meetingDate = columns.dayOrNull();
        followUp.status = FollowUpStatus.valueOf(columns.text());
        followUp.authorId = columns.id(PersonId::new);
        followUp.createdAt = columns.time();
        followUp.changedBy = columns.id(PersonId::new);
        followUp.changedAt = columns.time();
        followUp.completedAt = columns.timeOrNull();
        followUp.revision = columns.number();
        followUp.voidedAt = columns.timeOrNull();
        followUp.voidedBy = columns.idOrNull(PersonId::new);
        followUp.voidReason = columns.textOrNull();
        followUp.version = columns.number();
        StudentId mentor = columns.idOrNull(StudentId::new);
        if (mentor == null) {
            return new Found(followUp, null);
        }
        boolean isRunning = columns.truth();
        return new Found(
                followUp,
                new FollowUpRows.Pair(
                        mentor, followUp.studentId, isRunning, columns.id(FacultyId::new)));
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
