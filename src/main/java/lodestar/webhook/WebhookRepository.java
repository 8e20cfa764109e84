package lodestar.webhook;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

interface WebhookRepository extends CrudRepository<Webhook, WebhookId> {

    /// Whoever comes second to the same receiver waits here, and then sees what the first did.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Webhook> findLockedById(WebhookId id);
}
