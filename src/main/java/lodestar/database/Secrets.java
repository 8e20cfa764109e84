package lodestar.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// The passwords of the embedded database, made at random once a home folder and readable by the
/// folder's owner alone. Who can read them can read the data files as well.
record Secrets(Login superuser, Login owner, Login application) {

    static final String FILE = "secrets.properties";

    static Secrets makeOrReadIn(Path home) throws IOException {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            make(home, file);
        }
        return readIn(home);
    }

    static Secrets readIn(Path home) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve(FILE))) {
            kept.load(reader);
        }
        return new Secrets(
                login("postgres", kept),
                login("lodestar_owner", kept),
                login("lodestar_app", kept));
    }

    /// Only the owner may read or enter, where the file system knows such a thing.
    static void keepPrivate(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static void make(Path home, Path file) throws IOException {
        Properties made = new Properties();
        for (String user : new String[] {"postgres", "lodestar_owner", "lodestar_app"}) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            made.setProperty(user, HexFormat.of().formatHex(random));
        }
        Path making = Files.createTempFile(home, FILE, ".new");
        keepPrivate(making, "rw-------");
        try (Writer writer = Files.newBufferedWriter(making)) {
            made.store(writer, "Passwords of the embedded database");
        }
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Login login(String user, Properties kept) {
        String password = kept.getProperty(user);
        if (password == null) {
            throw new UnfitDatabase("The file " + FILE + " lacks the password of " + user + ".");
        }
        return new Login(user, password);
    }
}
