package lodestar.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// A certificate of a server that calls itself `localhost`, for tests. Nobody vouches for it but
/// itself.
public record Certificate(Path file, KeyStore keys) {

    public static final String PASSWORD = "for tests only";

    public static Certificate make(Path folder) throws Exception {
        Path file = folder.resolve("mail.p12");
        var made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "mail",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-validity",
                                "7",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(made.getInputStream().readAllBytes());
        if (made.waitFor() != 0) {
            throw new IOException(said);
        }
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return new Certificate(file, keys);
    }

    /// For the server that shows it.
    public SSLContext shown() throws GeneralSecurityException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        return context;
    }

    /// For somebody who trusts it.
    public SSLSocketFactory trusted() throws GeneralSecurityException {
        return trust().getSocketFactory();
    }

    /// The same for a program that makes its connections itself.
    public SSLContext trust() throws GeneralSecurityException {
        var store = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        store.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(null, store.getTrustManagers(), null);
        return context;
    }

    /// The certificate as servers read it from a file.
    public Path certificateFile(Path folder) throws GeneralSecurityException, IOException {
        return pem(
                folder.resolve("cert.pem"),
                "CERTIFICATE",
                keys.getCertificate("mail").getEncoded());
    }

    /// Its key as servers read it from a file.
    public Path keyFile(Path folder) throws GeneralSecurityException, IOException {
        return pem(
                folder.resolve("key.pem"),
                "PRIVATE KEY",
                keys.getKey("mail", PASSWORD.toCharArray()).getEncoded());
    }

    private static Path pem(Path file, String what, byte[] content) throws IOException {
        return Files.writeString(
                file,
                "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                        .formatted(what, Base64.getMimeEncoder().encodeToString(content), what));
    }
}
