package lodestar.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import lodestar.backup.Manifest.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup to be read: opened, it is known to be whole and unchanged.
final class BackupFile implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_MANIFEST = 16 << 20;

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static byte[] text(Manifest manifest) {
        return JSON.writeValueAsBytes(manifest);
    }

    /// Reads all of it once, before anything is done with it.
    static BackupFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnfitBackup("There is no file %s.".formatted(file));
        }
        BackupFile backup = null;
        try {
            ZipFile zip = new ZipFile(file.toFile());
            backup = new BackupFile(zip, manifest(zip));
            backup.check();
            BackupFile whole = backup;
            backup = null;
            return whole;
        } catch (ZipException | JacksonException | java.io.EOFException broken) {
            throw new UnfitBackup(
                    "%s is not a whole backup: it is cut off or changed.".formatted(file), broken);
        } finally {
            if (backup != null) {
                backup.close();
            }
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new UnfitBackup("%s is not a backup of Lodestar.".formatted(zip.getName()));
        }
        byte[] text;
        try (InputStream in = zip.getInputStream(entry)) {
            text = in.readNBytes(LONGEST_MANIFEST);
        }
        if (!Measured.of(text).equals(zip.getComment())) {
            throw changed(zip, MANIFEST);
        }
        return JSON.readValue(text, Manifest.class);
    }

    private void check() throws IOException {
        if (manifest.format() != Manifest.FORMAT) {
            throw new UnfitBackup(
                    "This backup needs Lodestar %s or newer.".formatted(manifest.release()));
        }
        Set<String> expected =
                manifest.tables().stream().map(Part::entry).collect(Collectors.toSet());
        expected.add(MANIFEST);
        Set<String> found = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        if (!found.equals(expected)) {
            throw changed(zip, "its parts");
        }
        for (Part part : manifest.tables()) {
            Measured measured = new Measured();
            try (InputStream in = measured.reading(raw(part))) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            compare(part, measured);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /// The rows of a part, to be compared when they have been read.
    InputStream rows(Part part, Measured measured) throws IOException {
        return measured.reading(raw(part));
    }

    void compare(Part part, Measured measured) {
        if (measured.bytes() != part.bytes() || !measured.digest().equals(part.sha256())) {
            throw changed(zip, part.entry());
        }
    }

    private InputStream raw(Part part) throws IOException {
        return zip.getInputStream(zip.getEntry(part.entry()));
    }

    private static UnfitBackup changed(ZipFile zip, String what) {
        return new UnfitBackup(
                "%s has been changed since it was made: %s.".formatted(zip.getName(), what));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
