package lodestar.allocation;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.StudentId;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface MentorRepository extends CrudRepository<Mentor, StudentId> {

    /// Holds the mentor's row until the transaction ends: whoever moves places comes first here.
    @Query(
            """
            select id, capacity, used, paused, languages, since, ended_at,
                   changed_by, changed_at, version
              from mentor where id = :id
               for no key update
            """)
    Optional<Mentor> hold(UUID id);

    /// Makes a row for a student who is no mentor yet, as one whose time is over; an approval opens
    /// it. Two first approvals at once meet here.
    @Modifying
    @Query(
            """
            insert into mentor (id, capacity, languages, since, ended_at)
            select id, :capacity, spoken_languages, :at, :at from student where id = :id
                on conflict (id) do nothing
            """)
    void know(UUID id, int capacity, OffsetDateTime at);

    @Modifying
    @Query("update mentor set used = :used where id = :id")
    void count(UUID id, int used);
}
