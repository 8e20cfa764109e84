package lodestar.nomination;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

interface NominationRepository extends CrudRepository<Nomination, NominationId> {

    /// Whoever comes second to the same nomination waits here, and then sees what the first did.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Nomination> findLockedById(NominationId id);
}
