package lodestar.shared;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Signs what leaves the house and comes back, such as a link in a mail (HMAC-SHA-256, 128 bits
/// shown). The key is the institution's own, kept in its database, mixed with `LODESTAR_SECRET`
/// where that is set: then a stolen database alone signs nothing.
///
/// A signature is for one purpose: what was signed for one never passes for another.
@Component
public class Signatures {

    private static final int SHOWN = 16;

    private final JdbcClient database;
    private final String secret;

    Signatures(JdbcClient database, Environment environment) {
        this.database = database;
        this.secret = environment.getProperty("lodestar.secret", "");
    }

    /// The signature, fit for an address.
    public String sign(String purpose, String words) {
        byte[] whole = mac(mac(key(), secret), purpose + '\n' + words);
        byte[] shown = new byte[SHOWN];
        System.arraycopy(whole, 0, shown, 0, SHOWN);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(shown);
    }

    /// Compares in a time that tells nothing.
    public boolean isValid(String purpose, String words, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, words).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    /// A key of 256 bits for one purpose. No signature begins with what it is made of.
    byte[] keyFor(String purpose) {
        return mac(mac(key(), secret), '\0' + purpose);
    }

    private byte[] key() {
        return database.sql("select key from signing_key")
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static byte[] mac(byte[] key, String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
