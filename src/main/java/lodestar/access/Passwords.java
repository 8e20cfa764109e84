package lodestar.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords with Argon2id (19 MiB, 2 passes, 1 lane: OWASP's first choice) and judges new
/// ones.
///
/// A hash keeps a core busy for some 50 ms, so that only a few run at once and the pages keep the
/// rest of the machine.
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int GUESSABLE = 2;
    private static final int WAIT_SECONDS = 5;

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    /// The hash of no password, as dear to check against as any other. Made up: to hash a password
    /// for it would hold up every start.
    static final String NOBODYS =
            "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                    .formatted(KIBIBYTES, PASSES, LANES, zeros(SALT), zeros(HASH));

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
    private final Semaphore turns =
            new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 2), true);
    private final Zxcvbn guesser = new Zxcvbn();

    /// Checks in the same time whether or not there is a hash to check against.
    boolean match(String typed, @Nullable String hash) {
        return inTurn(() -> encoder.matches(typed, hash == null ? NOBODYS : hash)) && hash != null;
    }

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    /// Refuses what is too short, too long, or easily guessed from common ones or from what is
    /// known about the person.
    void judge(String password, String field, List<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw refused("password-short", field, SHORTEST);
        }
        if (length > LONGEST) {
            throw refused("password-long", field, LONGEST);
        }
        if (guesser.measure(password, known).getScore() < GUESSABLE) {
            throw refused("password-common", field);
        }
    }

    private static String zeros(int length) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[length]);
    }

    private static Refused refused(String code, String field, Object... arguments) {
        return Refused.invalid(Problem.of(code).at(field).with(arguments));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new QueryTimeoutException("too many sign-ins at once");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("stopped while waiting to sign in", stopped);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
