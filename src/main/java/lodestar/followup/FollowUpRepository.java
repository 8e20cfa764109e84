package lodestar.followup;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

interface FollowUpRepository extends CrudRepository<FollowUp, FollowUpId> {

    /// Whoever comes second to the same follow-up waits here, and then sees what the first did.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<FollowUp> findLockedById(FollowUpId id);
}
