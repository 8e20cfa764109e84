package lodestar.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lodestar.backup.Manifest.Part;
import lodestar.shared.Release;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Writes a backup beside its place and moves it there when it is whole: what has the name is never
/// a half.
final class BackupWriter {

    private static final int BUFFER = 1 << 16;
    private static final int QUICK = 3;

    private final Clock clock;

    BackupWriter(Clock clock) {
        this.clock = clock;
    }

    Manifest write(Connection owner, String schema, Path file) throws IOException, SQLException {
        Path whole = file.toAbsolutePath();
        Path making = Files.createTempFile(whole.getParent(), whole.getFileName() + ".", ".part");
        try {
            keepPrivate(making);
            Manifest manifest;
            try (OutputStream out = Files.newOutputStream(making)) {
                manifest = write(owner, schema, out);
            }
            reachTheDisk(making);
            Files.move(making, whole, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(making);
        }
    }

    private Manifest write(Connection owner, String schema, OutputStream out)
            throws IOException, SQLException {
        owner.setAutoCommit(false);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        owner.setReadOnly(true);
        Catalog catalog = Catalog.of(owner);
        catalog.sameForAll();
        CopyManager copies = owner.unwrap(PGConnection.class).getCopyAPI();
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER))) {
            zip.setLevel(QUICK);
            List<Part> parts = new ArrayList<>();
            for (Catalog.Table table : catalog.tables()) {
                parts.add(part(table, copies, zip));
            }
            // sequences stand outside of the snapshot: read last, they are never behind the rows
            Manifest manifest =
                    new Manifest(
                            Manifest.FORMAT,
                            Release.version(),
                            clock.instant(),
                            schema,
                            catalog.postgres(),
                            parts,
                            catalog.counters());
            byte[] text = BackupFile.text(manifest);
            zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
            zip.write(text);
            zip.closeEntry();
            zip.setComment(Measured.of(text));
            owner.rollback();
            return manifest;
        }
    }

    private static Part part(Catalog.Table table, CopyManager copies, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(new Part(table.name(), List.of(), 0, 0, "").entry()));
        Measured measured = new Measured();
        long rows;
        try (OutputStream out = new BufferedOutputStream(measured.writing(zip), BUFFER)) {
            rows = copies.copyOut("copy " + table.listed() + " to stdout", out);
        }
        zip.closeEntry();
        return new Part(table.name(), table.columns(), rows, measured.bytes(), measured.digest());
    }

    private static void keepPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void reachTheDisk(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
