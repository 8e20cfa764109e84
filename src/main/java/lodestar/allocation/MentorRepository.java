package lodestar.allocation;

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

    @Modifying
    @Query("update mentor set used = :used where id = :id")
    void count(UUID id, int used);
}
