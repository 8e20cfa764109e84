package lodestar.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.springframework.boot.ssl.pem.PemContent;

/// The files of a server that speaks TLS by itself, looked at before it starts.
record TlsFiles(String certificate, String key) {

    private static final byte[] PROBE = {1, 2, 3};

    /// A sentence for what is wrong with them; nothing where they are sound.
    Optional<String> fault() {
        Optional<X509Certificate> shown = shown();
        Optional<PrivateKey> held = held();
        if (shown.isEmpty()) {
            return Optional.of(
                    "LODESTAR_TLS_CERT: there is no certificate (PEM) to read in %s."
                            .formatted(certificate));
        }
        if (held.isEmpty()) {
            return Optional.of(
                    "LODESTAR_TLS_KEY: there is no private key (PEM, without a password) to read in %s."
                            .formatted(key));
        }
        return areOne(shown.get(), held.get())
                ? Optional.empty()
                : Optional.of(
                        "LODESTAR_TLS_KEY: the key in %s does not belong to the certificate in %s."
                                .formatted(key, certificate));
    }

    private Optional<X509Certificate> shown() {
        try {
            return PemContent.load(Path.of(certificate)).getCertificates().stream().findFirst();
        } catch (IOException | IllegalStateException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<PrivateKey> held() {
        try {
            return Optional.ofNullable(PemContent.load(Path.of(key)).getPrivateKey());
        } catch (IOException | IllegalStateException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// Whether what the one signs, the other approves.
    private static boolean areOne(X509Certificate shown, PrivateKey held) {
        try {
            Signature signature = Signature.getInstance(algorithm(held));
            signature.initSign(held);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(shown.getPublicKey());
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException different) {
            return false;
        }
    }

    private static String algorithm(PrivateKey held) {
        return switch (held.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> held.getAlgorithm();
        };
    }
}
