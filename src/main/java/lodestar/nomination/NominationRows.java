package lodestar.nomination;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows beside a nomination: its number, focus areas and mentees. Also asks the institution's
/// records what they say about a proposal.
@Component
class NominationRows {

    private final JdbcClient database;

    NominationRows(JdbcClient database) {
        this.database = database;
    }

    NominationNumber nextNumber() {
        return new NominationNumber(
                database.sql("select nextval('nomination_number')")
                        .query((row, n) -> row.getLong(1))
                        .single());
    }

    /// Holds the candidate's place in the batch until the transaction ends, so that of two
    /// nominations at once the second sees the first; then looks.
    Standing standing(Proposal proposal, @Nullable NominationId self) {
        database.sql(
                        """
                        select 1 from enrolment
                         where batch_id = :batch and student_id = :candidate for no key update
                        """)
                .param("batch", value(proposal.batch()))
                .param("candidate", value(proposal.candidate()))
                .query((row, n) -> 1)
                .list();
        return database.sql(
                        """
                        select exists (select from teaching
                                        where faculty_id = cast(:faculty as uuid) and course_id = cast(:course as uuid) and active),
                               exists (select from batch where id = cast(:batch as uuid) and course_id = cast(:course as uuid)),
                               exists (select from enrolment e join student s on s.id = e.student_id and s.active
                                        where e.batch_id = cast(:batch as uuid) and e.student_id = cast(:candidate as uuid)
                                          and e.state = 'RUNNING'),
                               exists (select from gradebook
                                        where student_id = cast(:candidate as uuid) and course_id = cast(:course as uuid)),
                               array (select e.student_id from enrolment e join student s on s.id = e.student_id and s.active
                                       where e.batch_id = cast(:batch as uuid) and e.student_id = any(:mentees)
                                         and e.state = 'RUNNING'),
                               (select trim(given_name || ' ' || family_name) from person where id = cast(:candidate as uuid)),
                               (select name from course where id = cast(:course as uuid)),
                               n.id, n.number, n.status, n.faculty_id
                          from (values (1)) one
                          left join nomination n
                            on n.candidate_id = cast(:candidate as uuid) and n.batch_id = cast(:batch as uuid)
                           and n.status in ('PENDING', 'APPROVED') and n.voided_at is null
                           and n.id is distinct from cast(:self as uuid)
                         limit 1
                        """)
                .param("faculty", value(proposal.faculty()))
                .param("course", value(proposal.course()))
                .param("batch", value(proposal.batch()))
                .param("candidate", value(proposal.candidate()))
                .param("mentees", values(proposal.mentees()))
                .param("self", value(self))
                .query((row, n) -> standing(row))
                .single();
    }

    Set<StudentId> mentees(NominationId id) {
        return database.sql("select student_id from nomination_mentee where nomination_id = ?")
                .param(id.value())
                .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                .set();
    }

    /// Writes down focus areas and mentees, where they differ from those kept.
    void link(NominationId id, Proposal proposal) {
        database.sql(
                        """
                        with focus as (
                            insert into nomination_focus (nomination_id, focus_area_id)
                            select :id, unnest(:focus) on conflict do nothing),
                        mentees as (
                            insert into nomination_mentee (nomination_id, batch_id, candidate_id, student_id)
                            select :id, :batch, :candidate, unnest(:mentees)
                            on conflict (nomination_id, student_id) do nothing),
                        less_focus as (
                            delete from nomination_focus
                             where nomination_id = :id and focus_area_id <> all(:focus))
                        delete from nomination_mentee
                         where nomination_id = :id and student_id <> all(:mentees)
                        """)
                .param("id", id.value())
                .param("batch", proposal.theBatch().value())
                .param("candidate", proposal.theCandidate().value())
                .param("focus", values(proposal.focusAreas()))
                .param("mentees", values(proposal.mentees()))
                .update();
    }

    /// Throws a draft away for good; false where it is none any more.
    boolean discard(NominationId id) {
        return database.sql("select discard_nomination_draft(?)")
                .param(id.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    String name(PersonId person) {
        return database.sql(
                        "select trim(given_name || ' ' || family_name) from person where id = ?")
                .param(person.value())
                .query((row, n) -> row.getString(1))
                .single();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        UUID existing = row.getObject(8, UUID.class);
        return new Standing(
                row.getBoolean(1),
                row.getBoolean(2),
                row.getBoolean(3),
                row.getBoolean(4),
                students(row.getArray(5)),
                text(row.getString(6)),
                text(row.getString(7)),
                existing == null
                        ? null
                        : new Standing.Existing(
                                new NominationId(existing),
                                new NominationNumber(row.getLong(9)),
                                NominationStatus.valueOf(row.getString(10)),
                                new FacultyId(row.getObject(11, UUID.class))));
    }

    private static Set<StudentId> students(Array ids) throws SQLException {
        return Stream.of((UUID[]) ids.getArray()).map(StudentId::new).collect(Collectors.toSet());
    }

    private static String text(@Nullable String read) {
        return read == null ? "" : read;
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    static UUID[] values(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }
}
