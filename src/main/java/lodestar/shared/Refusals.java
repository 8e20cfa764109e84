package lodestar.shared;

import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/// Turns what the database refused into the refusal that a rule would have given.
/// `constraint.<name>` in `words` names the code, with the field after a blank where there is one:
/// `constraint.person_email_once=email-taken email`.
@Component
public class Refusals {

    private final Words words;

    Refusals(Words words) {
        this.words = words;
    }

    /// The refusal behind a broken constraint; empty for one that no sentence knows, which is a
    /// fault of ours.
    public Optional<Refused> of(DataIntegrityViolationException broken) {
        return constraint(broken)
                .flatMap(name -> words.find(Locale.ROOT, "constraint." + name))
                .map(Refusals::refused);
    }

    public Refused of(OptimisticLockingFailureException stale) {
        return Refused.because("stale-version");
    }

    /// Counts a refusal that somebody was told of, by its codes.
    public static void told(Refused refused) {
        refused.problems()
                .forEach(problem ->
                        Metrics.counter("lodestar.refusals", "code", problem.code()).increment());
    }

    /// The name of the constraint that was broken.
    public static Optional<String> constraint(DataIntegrityViolationException broken) {
        return broken.getMostSpecificCause() instanceof PSQLException cause
                        && cause.getServerErrorMessage() != null
                ? Optional.ofNullable(cause.getServerErrorMessage().getConstraint())
                : Optional.empty();
    }

    private static Refused refused(String codeAndField) {
        int blank = codeAndField.indexOf(' ');
        return Refused.because(
                blank < 0
                        ? Problem.of(codeAndField)
                        : Problem.of(codeAndField.substring(0, blank))
                                .at(codeAndField.substring(blank + 1)));
    }
}
