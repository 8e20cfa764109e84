package lodestar.booking;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

interface PollRepository extends CrudRepository<Poll, PollId> {

    /// Whoever comes second to the same poll waits here, and then sees what the first did.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Poll> findLockedById(PollId id);
}
