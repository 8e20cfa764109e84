package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lodestar.shared.Refusals;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs submissions: one transaction each, one effect per form key, deadlocks and serialization
/// failures tried again.
@Component
class Submissions {

    private static final int TRIES = 4;

    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final Refusals refusals;

    Submissions(TransactionTemplate transaction, JdbcClient database, Refusals refusals) {
        this.transaction = transaction;
        this.database = database;
        this.refusals = refusals;
    }

    /// Where the act led, now or when the same form came before.
    ///
    /// @throws Refused when a rule or a constraint does not allow it
    Submission.Done run(Submission submission, @Nullable UUID key, @Nullable UUID person) {
        try {
            return tryAgain(submission, key, person);
        } catch (Refused refused) {
            return earlier(key, person).orElseThrow(() -> refused);
        }
    }

    private Submission.Done tryAgain(
            Submission submission, @Nullable UUID key, @Nullable UUID person) {
        for (int left = TRIES; ; left--) {
            try {
                return once(submission, key, person);
            } catch (PessimisticLockingFailureException clash) {
                if (left == 0) {
                    throw clash;
                }
            } catch (OptimisticLockingFailureException stale) {
                throw refusals.of(stale);
            } catch (DuplicateKeyException broken) {
                if (isFormKey(broken)) {
                    return earlier(key, person).orElseThrow(() -> broken);
                }
                throw refusals.of(broken).orElseThrow(() -> broken);
            } catch (DataIntegrityViolationException broken) {
                throw refusals.of(broken).orElseThrow(() -> broken);
            }
        }
    }

    private Submission.Done once(Submission submission, @Nullable UUID key, @Nullable UUID person) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    var done = submission.run();
                    remember(done, key, person);
                    return done;
                }));
    }

    private void remember(Submission.Done done, @Nullable UUID key, @Nullable UUID person) {
        if (key == null || person == null) {
            return;
        }
        database.sql(
                        """
                        insert into form_key (key, person_id, location, message)
                        values (?, ?, ?, ?)
                        """)
                .params(key, person, done.location(), Flash.text(done.message(), done.arguments()))
                .update();
    }

    private Optional<Submission.Done> earlier(@Nullable UUID key, @Nullable UUID person) {
        if (key == null || person == null) {
            return Optional.empty();
        }
        return database.sql(
                        """
                        select location, message from form_key where key = ? and person_id = ?
                        """)
                .params(key, person)
                .query((row, n) -> Flash.done(row.getString(1), row.getString(2)))
                .optional();
    }

    private static boolean isFormKey(DuplicateKeyException broken) {
        return Refusals.constraint(broken).filter("form_key_key"::equals).isPresent();
    }

    static @Nullable UUID key(HttpServletRequest request) {
        String text = request.getParameter("_key");
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAKey) {
            return null;
        }
    }

    static @Nullable UUID person(HttpServletRequest request) {
        var visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        return visitor == null ? null : visitor.id();
    }

    /// Answers with 303 to where the act led.
    static void redirect(HttpServletResponse response, Submission.Done done) {
        Flash.leave(response, Flash.text(done.message(), done.arguments()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", done.location());
    }
}
