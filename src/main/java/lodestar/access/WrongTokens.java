package lodestar.access;

import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts tokens that do not work, by network address, apart from wrong passwords.
@Component
class WrongTokens {

    private static final String COUNTED_APART = "api ";

    private final Guessing guessing;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    WrongTokens(
            Guessing guessing, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.guessing = guessing;
        this.events = events;
        this.transaction = transaction;
    }

    /// How long the address has to wait; zero while it may go on. While it waits nothing is counted
    /// or written, so that a flood costs one look.
    Duration count(String address) {
        Duration wait = guessing.lockedFor(COUNTED_APART + address);
        if (wait.isZero()) {
            transaction.executeWithoutResult(status -> {
                guessing.failed(null, COUNTED_APART + address);
                events.publishEvent(AccessEvent.wrongToken(address));
            });
        }
        return wait;
    }
}
