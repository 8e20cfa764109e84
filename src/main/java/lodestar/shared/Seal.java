package lodestar.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Shuts away what must be read again later, such as the secret of a receiver (AES-256-GCM, a nonce
/// of its own each time). The key comes of the signing key and of `LODESTAR_SECRET`: where that is
/// set, a stolen database alone opens nothing, and another `LODESTAR_SECRET` opens nothing that was
/// sealed before.
///
/// What was sealed for one purpose and one owner does not open for another.
@Component
public class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Signatures signatures;

    Seal(Signatures signatures) {
        this.signatures = signatures;
    }

    /// @param owner whose it is, such as the id of a record
    public byte[] shut(String purpose, String owner, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] shut = cipher(Cipher.ENCRYPT_MODE, purpose, owner, nonce).doFinal(plain);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + shut.length);
            System.arraycopy(shut, 0, sealed, NONCE, shut.length);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Empty where it was sealed under another key, for another owner, or was changed.
    public Optional<byte[]> open(String purpose, String owner, byte[] sealed) {
        if (sealed.length <= NONCE) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, purpose, owner, nonce)
                            .doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String purpose, String owner, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        var key = new SecretKeySpec(signatures.keyFor("seal " + purpose), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
