package lodestar.shared;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs an act in one transaction; deadlocks and serialization failures are tried again, and what
/// the database refuses becomes the refusal that the rule would have given.
@Component
public class Attempts {

    private static final int TRIES = 4;

    private final TransactionTemplate transaction;
    private final Refusals refusals;
    private final AtLast last;

    Attempts(TransactionTemplate transaction, Refusals refusals, AtLast last) {
        this.transaction = transaction;
        this.refusals = refusals;
        this.last = last;
    }

    /// @throws Refused when a rule or a constraint does not allow it
    public <T> T run(Supplier<T> act) {
        for (int left = TRIES; ; left--) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> last.after(act)));
            } catch (PessimisticLockingFailureException clash) {
                if (left == 0) {
                    throw clash;
                }
            } catch (OptimisticLockingFailureException stale) {
                throw refusals.of(stale);
            } catch (DataIntegrityViolationException broken) {
                throw refusals.of(broken).orElseThrow(() -> broken);
            }
        }
    }
}
