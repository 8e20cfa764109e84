package lodestar.allocation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The pairs inside allocations, and the steps of an allocation's life.
@Repository
class MentorshipRepository {

    private final JdbcClient database;

    MentorshipRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<StudentId> mentorOf(AllocationId allocation) {
        return database.sql("select mentor_id from allocation where id = ?")
                .param(allocation.value())
                .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                .optional();
    }

    /// Those whom the mentor has in the allocation now.
    List<StudentId> running(AllocationId allocation) {
        return database.sql(
                        "select mentee_id from mentorship where allocation_id = ? and ended_at is null")
                .param(allocation.value())
                .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Starts mentorships, or again those that ended here before. Takes the students in one order,
    /// so that two who take the same ones do not wait for each other.
    ///
    /// @return how many were started; fewer than asked for where somebody else was quicker
    int start(
            AllocationId allocation,
            UUID batch,
            StudentId mentor,
            List<StudentId> mentees,
            Instant at) {
        return database.sql(
                        """
                        with again as (
                            update mentorship set started_at = :at, ended_at = null, end_reason = null
                             where allocation_id = :allocation and mentee_id = any (:mentees) and ended_at is not null
                            returning mentee_id),
                        first as (
                            insert into mentorship (id, allocation_id, batch_id, mentor_id, mentee_id, started_at)
                            select pair.id, :allocation, :batch, :mentor, pair.mentee, :at
                              from unnest(:ids, :mentees) as pair (id, mentee)
                             where pair.mentee not in (select mentee_id from again)
                             order by pair.mentee
                                on conflict do nothing
                            returning mentee_id)
                        select (select count(*) from again) + (select count(*) from first)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("allocation", allocation.value())
                .param("batch", batch)
                .param("mentor", mentor.value())
                .param("ids", Stream.generate(Id::next).limit(mentees.size()).toArray(UUID[]::new))
                .param("mentees", uuids(mentees))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /// @return how many were running, and ended by this
    int end(AllocationId allocation, List<StudentId> mentees, String reason, Instant at) {
        return database.sql(
                        """
                        update mentorship set ended_at = :at, end_reason = :reason
                         where allocation_id = :allocation and mentee_id = any (:mentees) and ended_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("allocation", allocation.value())
                .param("mentees", uuids(mentees))
                .update();
    }

    /// Keeps a step of the allocation as a whole.
    void remember(
            AllocationId allocation, AllocationAct act, String note, PersonId by, Instant at) {
        step(allocation, act, new @Nullable UUID[] {null}, note, by, at);
    }

    /// Keeps a step about mentees.
    void remember(
            AllocationId allocation,
            AllocationAct act,
            List<StudentId> mentees,
            String note,
            PersonId by,
            Instant at) {
        step(allocation, act, uuids(mentees), note, by, at);
    }

    private void step(
            AllocationId allocation,
            AllocationAct act,
            @Nullable UUID[] students,
            String note,
            PersonId by,
            Instant at) {
        database.sql(
                        """
                        insert into allocation_step (allocation_id, act, student_id, by_person, at, note)
                        select :allocation, :act, student, :by, :at, :note from unnest(:students) as student
                        """)
                .param("allocation", allocation.value())
                .param("act", act.name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("note", note)
                .param("students", students)
                .update();
    }

    private static UUID[] uuids(Collection<StudentId> students) {
        return students.stream().map(StudentId::value).toArray(UUID[]::new);
    }
}
