package lodestar.notice;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// What a server said to a mail that it did not take: a number of SMTP (RFC 5321), or 0 where it
/// said none. Its words are left out, as they name people.
record Refusal(int code) {

    static Refusal of(MessagingException failure) {
        for (@Nullable Exception each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException refused) {
                return new Refusal(refused.getReturnCode());
            }
            if (each instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return new Refusal(refused.getReturnCode());
            }
        }
        return new Refusal(0);
    }

    private static @Nullable Exception next(Exception each) {
        return each instanceof MessagingException failure ? failure.getNextException() : null;
    }

    /// To try again would change nothing.
    boolean isFinal() {
        return code >= 500;
    }

    /// No word about this mail: the connection is what failed. 421 says good-bye to all.
    boolean isOfConnection() {
        return code == 0 || code == 421;
    }

    String fault() {
        return code == 0 ? Deliveries.NO_CONNECTION : "refused " + code;
    }
}
