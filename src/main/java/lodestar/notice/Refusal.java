package lodestar.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// What a server said to a mail that it did not take: a number of SMTP (RFC 5321), or 0 where it
/// said none. Its words are left out, as they name people.
///
/// @param why what is wrong with the connection, where that is known; empty else
record Refusal(int code, String why) {

    /// Its certificate is not trusted, or is another server's.
    static final String UNTRUSTED = "untrusted";

    /// It does not encrypt, where that is demanded.
    static final String PLAIN = "plain";

    /// It does not know us by this name and password.
    static final String PASSWORD = "password";

    static Refusal of(MessagingException failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SMTPAddressFailedException refused) {
                return new Refusal(refused.getReturnCode(), "");
            }
            if (each instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return new Refusal(refused.getReturnCode(), "");
            }
        }
        return ofConnection(failure);
    }

    /// Of a server to which no connection came about: that says nothing of any mail.
    static Refusal ofConnection(MessagingException failure) {
        String why = "";
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof CertificateException) {
                return new Refusal(0, UNTRUSTED);
            } else if (each instanceof AuthenticationFailedException) {
                return new Refusal(0, PASSWORD);
            } else if (each instanceof SSLException
                    || String.valueOf(each.getMessage()).contains("STARTTLS")) {
                why = PLAIN;
            }
        }
        return new Refusal(0, why);
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
        return code == 0 ? (Deliveries.NO_CONNECTION + " " + why).strip() : "refused " + code;
    }
}
