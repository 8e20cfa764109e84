package lodestar.meeting;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/// Reads and updates meetings; `MeetingRows` writes new ones.
interface MeetingRepository extends CrudRepository<Meeting, MeetingId> {

    /// Whoever comes second to the same meeting waits here, and then sees what the first did.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Meeting> findLockedById(MeetingId id);
}
