package lodestar.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs that come on the class path, one archive a platform.
final class PostgresBinaries {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /// Unpacks them once a version, into a folder named by the archive's sum. A half-done unpacking
    /// is never taken for a whole one.
    static Path unpackInto(Path home) throws IOException {
        String name = "/postgres-" + system() + "-" + processor() + ".txz";
        Path target = home.resolve("postgres-" + sum(name));
        if (Files.exists(target)) {
            return target;
        }
        byte[] archive = archive(name);
        Path making = Files.createTempDirectory(home, "unpacking-");
        try {
            unpack(archive, making);
            Files.move(making, target);
        } finally {
            FileSystemUtils.deleteRecursively(making);
        }
        return target;
    }

    static boolean isWindows() {
        return system().equals("windows");
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
            throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("An entry of the archive leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !file.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + file);
        }
    }

    private static byte[] archive(String name) throws IOException {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new UnfitDatabase(
                        "This build brings no PostgreSQL for "
                                + system()
                                + " on "
                                + processor()
                                + ": name one by LODESTAR_DB_URL.");
            }
            return in.readAllBytes();
        }
    }

    /// As the jar around the archive says it: to read all of it at every start would take longer
    /// than to start PostgreSQL.
    private static String sum(String name) throws IOException {
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive != null && archive.openConnection() instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (JarFile file = jar.getJarFile()) {
                ZipEntry entry = file.getEntry(jar.getEntryName());
                return "%08x-%d".formatted(entry.getCrc(), entry.getSize());
            }
        }
        CRC32 sum = new CRC32();
        byte[] read = archive(name);
        sum.update(read);
        return "%08x-%d".formatted(sum.getValue(), read.length);
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch", "")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
    }
}
