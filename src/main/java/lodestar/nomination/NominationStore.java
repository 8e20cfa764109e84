package lodestar.nomination;

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
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import lodestar.shared.Columns;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps nominations and their history, and with a decision what the records say at this moment, so
/// that a later reader sees what the reviewer saw. One statement for each.
@Component
class NominationStore {

    private static final String READ =
            """
            select n.id, n.number, n.faculty_id, n.course_id, n.batch_id, n.candidate_id, n.reason, n.status,
                   n.rejection_reason, n.revocation_reason, n.created_by, n.created_at, n.submitted_at,
                   n.decided_by, n.decided_at, n.voided_at, n.voided_by, n.void_reason, n.version,
                   array(select f.focus_area_id from nomination_focus f where f.nomination_id = n.id)
              from nomination n
             where n.id = ?
               for update of n
            """;

    private static final String STEP =
            """
            insert into nomination_step (nomination_id, act, by_person, at, note)
            select cast(? as uuid), unnest(cast(? as text[])), ?, ?, ?
            """;

    private static final String INSERT =
            """
            with made as (
                insert into nomination (faculty_id, course_id, batch_id, candidate_id, reason, status, rejection_reason,
                                        revocation_reason, submitted_at, decided_by, decided_at, voided_at, voided_by,
                                        void_reason, id, number, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
            """
                    + STEP;

    private static final String CHANGES =
            """
            update nomination n
               set faculty_id = ?, course_id = ?, batch_id = ?, candidate_id = ?, reason = ?, status = ?,
                   rejection_reason = ?, revocation_reason = ?, submitted_at = ?, decided_by = ?, decided_at = ?,
                   voided_at = ?, voided_by = ?, void_reason = ?, version = n.version + 1
            """;

    private static final String UPDATE =
            "with step as (" + STEP + ")\n" + CHANGES + " where n.id = ? and n.version = ?";

    /// A decision changes nothing else. The record is read once, not for each of the two columns.
    private static final String DECIDE =
            "with step as ("
                    + STEP
                    + """
                    ), now as materialized (select candidate_record(?, ?) as record)
                    update nomination n
                       set status = ?, rejection_reason = ?, decided_by = ?, decided_at = ?, version = n.version + 1,
                           decided_percentage = (now.record ->> 'percentage')::numeric,
                           decided_record = now.record || jsonb_build_object('median', cast(? as float))
                      from now
                     where n.id = ? and n.version = ?
                    """;

    private final JdbcClient database;
    private final Medians medians;
    private final ApplicationEventPublisher events;

    NominationStore(JdbcClient database, Medians medians, ApplicationEventPublisher events) {
        this.database = database;
        this.medians = medians;
        this.events = events;
    }

    /// Whoever comes second to the same nomination waits here, and then sees what the first did.
    Optional<Nomination> hold(NominationId id) {
        return database.sql(READ).param(id.value()).query((row, n) -> read(row)).optional();
    }

    /// Writes it down with what was done and a note on it, then lets others hear of it.
    ///
    /// @throws OptimisticLockingFailureException where it was changed since it was read
    void save(Nomination nomination, String note, Actor by, Instant at) {
        List<@Nullable Object> step =
                List.of(
                        nomination.id.value(),
                        nomination.done.stream().map(Enum::name).toArray(String[]::new),
                        by.id().value(),
                        utc(at),
                        note);
        if (nomination.version == null) {
            insert(nomination, step);
        } else {
            update(nomination, nomination.version, step);
        }
        List<DomainEvent> told = nomination.told();
        nomination.told.clear();
        nomination.done.clear();
        told.forEach(events::publishEvent);
    }

    private void insert(Nomination nomination, List<@Nullable Object> step) {
        List<@Nullable Object> values = changes(nomination);
        values.add(nomination.id.value());
        values.add(nomination.number);
        values.add(nomination.createdBy.value());
        values.add(utc(nomination.createdAt));
        values.addAll(step);
        database.sql(INSERT).params(values).update();
        nomination.version = 0;
    }

    private void update(Nomination nomination, int version, List<@Nullable Object> step) {
        boolean decided = nomination.wasDecided();
        List<@Nullable Object> values = new ArrayList<>(step);
        values.addAll(decided ? decision(nomination) : changes(nomination));
        values.add(nomination.id.value());
        values.add(version);
        if (database.sql(decided ? DECIDE : UPDATE).params(values).update() != 1) {
            throw new OptimisticLockingFailureException(
                    nomination.number() + " is not at version " + version);
        }
        nomination.version = version + 1;
    }

    private List<@Nullable Object> decision(Nomination nomination) {
        return Arrays.asList(
                nomination.candidateId.value(),
                nomination.courseId.value(),
                nomination.status.name(),
                nomination.rejectionReason,
                value(nomination.decidedBy),
                utc(nomination.decidedAt),
                medians.of(nomination.batchId));
    }

    private static List<@Nullable Object> changes(Nomination nomination) {
        return new ArrayList<@Nullable Object>(
                Arrays.asList(
                        nomination.facultyId.value(),
                        nomination.courseId.value(),
                        nomination.batchId.value(),
                        nomination.candidateId.value(),
                        nomination.reason,
                        nomination.status.name(),
                        nomination.rejectionReason,
                        nomination.revocationReason,
                        utc(nomination.submittedAt),
                        value(nomination.decidedBy),
                        utc(nomination.decidedAt),
                        utc(nomination.voidedAt),
                        value(nomination.voidedBy),
                        nomination.voidReason));
    }

    private static Nomination read(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        var nomination = new Nomination();
        nomination.id = columns.id(NominationId::new);
        nomination.number = columns.longNumber();
        nomination.facultyId = columns.id(FacultyId::new);
        nomination.courseId = columns.id(CourseId::new);
        nomination.batchId = columns.id(BatchId::new);
        nomination.candidateId = columns.id(StudentId::new);
        nomination.reason = columns.text();
        nomination.status = NominationStatus.valueOf(columns.text());
        nomination.rejectionReason = columns.textOrNull();
        nomination.revocationReason = columns.textOrNull();
        nomination.createdBy = columns.id(PersonId::new);
        nomination.createdAt = columns.time();
        nomination.submittedAt = columns.timeOrNull();
        nomination.decidedBy = columns.idOrNull(PersonId::new);
        nomination.decidedAt = columns.timeOrNull();
        nomination.voidedAt = columns.timeOrNull();
        nomination.voidedBy = columns.idOrNull(PersonId::new);
        nomination.voidReason = columns.textOrNull();
        nomination.version = columns.number();
        nomination.focusAreas = columns.ids(FocusAreaId::new);
        return nomination;
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
