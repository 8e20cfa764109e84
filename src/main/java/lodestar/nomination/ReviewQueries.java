package lodestar.nomination;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.NominationView.Earlier;
import lodestar.nomination.NominationView.Focus;
import lodestar.nomination.NominationView.Mentee;
import lodestar.nomination.NominationView.Queue;
import lodestar.nomination.NominationView.Step;
import lodestar.nomination.NominationView.Voiding;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import lodestar.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All that a decision needs to know about one nomination. Ask for the nomination first: it is what
/// checks whether the reader may see the rest.
@Component
public class ReviewQueries {

    private static final int ID = 36;

    private final JdbcClient database;
    private final CandidateRecords records;
    private final Medians medians;

    ReviewQueries(JdbcClient database, CandidateRecords records, Medians medians) {
        this.database = database;
        this.records = records;
        this.medians = medians;
    }

    /// @throws NotFound also where the reader may not see it
    public NominationView show(NominationId id, Actor by) {
        var found =
                database.sql(
                                """
                                select n.id, n.number, n.status, n.version, n.faculty_id, trim(f.given_name || ' ' || f.family_name),
                                       n.course_id, c.name, n.batch_id, b.name,
                                       n.candidate_id, trim(p.given_name || ' ' || p.family_name), s.number, s.spoken_languages,
                                       n.reason, n.rejection_reason, n.revocation_reason, n.created_by, n.submitted_at, n.decided_at,
                                       trim(d.given_name || ' ' || d.family_name),
                                       trim(v.given_name || ' ' || v.family_name), n.voided_at, n.void_reason,
                                       array (select a.id || a.name from nomination_focus x join focus_area a on a.id = x.focus_area_id
                                               where x.nomination_id = n.id order by a.position, a.name),
                                       coalesce(case when n.status in ('APPROVED', 'REJECTED', 'REVOKED') then n.decided_record end,
                                                candidate_record(n.candidate_id, n.course_id))
                                  from nomination n
                                  join person f on f.id = n.faculty_id
                                  join course c on c.id = n.course_id
                                  join batch b on b.id = n.batch_id
                                  join person p on p.id = n.candidate_id
                                  join student s on s.id = n.candidate_id
                                  left join person d on d.id = n.decided_by
                                  left join person v on v.id = n.voided_by
                                 where n.id = ?
                                """)
                        .param(id.value())
                        .query((row, n) -> view(row))
                        .optional()
                        .filter(each -> by.may(Action.READ_NOMINATION, each.subject()))
                        .filter(each -> !each.isVoided() || by.may(Action.RESTORE_VOIDED))
                        .orElseThrow(NotFound::new);
        return found;
    }

    public List<Mentee> mentees(NominationView of) {
        return database.sql(
                        """
                        select m.student_id, trim(p.given_name || ' ' || p.family_name), s.number,
                               (select g.percentage from gradebook_percentage g
                                 where g.student_id = m.student_id and g.course_id = :course),
                               e.state = 'RUNNING'
                          from nomination_mentee m
                          join person p on p.id = m.student_id
                          join student s on s.id = m.student_id
                          join enrolment e on e.batch_id = m.batch_id and e.student_id = m.student_id
                         where m.nomination_id = :id
                         order by p.sort_name, p.id
                        """)
                .param("course", of.course().value())
                .param("id", of.id().value())
                .query((row, n) ->
                        new Mentee(
                                new StudentId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                percentage(row, 4),
                                row.getBoolean(5)))
                .list();
    }

    /// Focus areas and mentees of nominations that the reader has been shown.
    public Map<NominationId, Links> links(Collection<NominationId> of) {
        var found = new HashMap<NominationId, Links>();
        database.sql(
                        """
                        select n.id,
                               array (select f.focus_area_id from nomination_focus f where f.nomination_id = n.id order by 1),
                               array (select m.student_id from nomination_mentee m where m.nomination_id = n.id order by 1)
                          from nomination n
                         where n.id = any(:ids)
                        """)
                .param("ids", NominationRows.values(of))
                .query(row -> {
                    found.put(
                            new NominationId(row.getObject(1, UUID.class)),
                            new Links(
                                    Stream.of((UUID[]) row.getArray(2).getArray())
                                            .map(FocusAreaId::new)
                                            .toList(),
                                    Stream.of((UUID[]) row.getArray(3).getArray())
                                            .map(StudentId::new)
                                            .toList()));
                });
        return found;
    }

    /// What lies beside a nomination, by ids.
    public record Links(List<FocusAreaId> focusAreas, List<StudentId> mentees) {}

    /// What was done with it, the latest first.
    public List<Step> history(NominationView of) {
        return database.sql(
                        """
                        select t.act, trim(p.given_name || ' ' || p.family_name), t.at, t.note
                          from nomination_step t
                          join person p on p.id = t.by_person
                         where t.nomination_id = ?
                         order by t.id desc
                        """)
                .param(of.id().value())
                .query((row, n) ->
                        new Step(
                                NominationAct.valueOf(row.getString(1)),
                                row.getString(2),
                                Objects.requireNonNull(at(row, 3)),
                                row.getString(4)))
                .list();
    }

    /// Other nominations of the same student that this reader may see, the latest first.
    public List<Earlier> others(NominationView of, Actor by) {
        return database.sql(
                        """
                        select n.id, n.number, n.status, b.name, coalesce(n.decided_at, n.submitted_at, n.created_at)
                          from nomination n
                          join batch b on b.id = n.batch_id
                         where n.candidate_id = :candidate and n.id <> :id and n.voided_at is null
                           and (:staff or n.faculty_id = :reader)
                         order by n.number desc
                         limit 10
                        """)
                .param("candidate", of.candidate().value())
                .param("id", of.id().value())
                .param("staff", by.isStaff())
                .param("reader", by.id().value())
                .query((row, n) ->
                        new Earlier(
                                new NominationId(row.getObject(1, UUID.class)),
                                new NominationNumber(row.getLong(2)),
                                NominationStatus.valueOf(row.getString(3)),
                                row.getString(4),
                                Objects.requireNonNull(at(row, 5))))
                .list();
    }

    /// Null unless it waits for a decision that this reader may make.
    public @Nullable Queue queue(NominationView of, Actor by) {
        boolean waits = of.status() == NominationStatus.PENDING && !of.isVoided();
        if (!waits || !by.may(Action.DECIDE_NOMINATION, of.subject())) {
            return null;
        }
        return database.sql(
                        """
                        with waiting as not materialized (
                            select id, number, coalesce(decided_at, submitted_at, created_at) as since from nomination
                             where status = 'PENDING' and voided_at is null and faculty_id <> :me)
                        select place.up_to, case when place.up_to < %1$d then
                               (select count(*) from (select 1 from waiting limit %1$d) counted) else %1$d end,
                               (select id from waiting where (since, number) < (:since, :number) order by since desc, number desc limit 1),
                               (select id from waiting where (since, number) > (:since, :number) order by since, number limit 1)
                          from (select count(*) as up_to from
                                (select 1 from waiting where (since, number) <= (:since, :number) limit %1$d) counted) place
                        """
                                .formatted(Queue.MOST))
                .param("me", by.id().value())
                .param("since", Objects.requireNonNull(of.submittedAt()).atOffset(ZoneOffset.UTC))
                .param("number", of.number().value())
                .query((row, n) ->
                        new Queue(
                                row.getInt(1),
                                row.getInt(2),
                                nomination(row, 3),
                                nomination(row, 4)))
                .single();
    }

    private NominationView view(ResultSet row) throws SQLException {
        var status = NominationStatus.valueOf(row.getString(3));
        var batch = new BatchId(row.getObject(9, UUID.class));
        var record = records.read(row.getString(26));
        return new NominationView(
                new NominationId(row.getObject(1, UUID.class)),
                new NominationNumber(row.getLong(2)),
                status,
                row.getInt(4),
                new FacultyId(row.getObject(5, UUID.class)),
                row.getString(6),
                new CourseId(row.getObject(7, UUID.class)),
                row.getString(8),
                batch,
                row.getString(10),
                new StudentId(row.getObject(11, UUID.class)),
                row.getString(12),
                row.getString(13),
                List.of((String[]) row.getArray(14).getArray()),
                focusAreas(row.getArray(25)),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                new PersonId(row.getObject(18, UUID.class)),
                at(row, 19),
                at(row, 20),
                row.getString(21),
                voiding(row),
                status.isDecided() ? record : record.beside(medians.of(batch)));
    }

    /// Each is an id, and behind it a name.
    private static List<Focus> focusAreas(Array areas) throws SQLException {
        return Stream.of((String[]) areas.getArray())
                .map(each ->
                        new Focus(
                                new FocusAreaId(UUID.fromString(each.substring(0, ID))),
                                each.substring(ID)))
                .toList();
    }

    private static @Nullable Voiding voiding(ResultSet row) throws SQLException {
        Instant at = at(row, 23);
        return at == null ? null : new Voiding(row.getString(22), at, row.getString(24));
    }

    private static @Nullable Instant at(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Double percentage(ResultSet row, int column) throws SQLException {
        double percentage = row.getDouble(column);
        return row.wasNull() ? null : percentage;
    }

    private static @Nullable NominationId nomination(ResultSet row, int column)
            throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new NominationId(id);
    }
}
