package lodestar.roster.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The files that were handed in: a zip, a folder, or one CSV file. Nothing is unpacked to disk,
/// and what is read is counted, whatever the zip claims about sizes.
public final class Bundle implements AutoCloseable {

    private final String title;
    private final Limits limits;
    private final @Nullable ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final Map<String, Path> paths = new LinkedHashMap<>();
    private long read;

    private Bundle(String title, Limits limits, @Nullable ZipFile zip) {
        this.title = title;
        this.limits = limits;
        this.zip = zip;
    }

    /// Opens what lies at the path. Whether it is a zip is judged by content, not by its name.
    public static Bundle open(Path path, String title, Limits limits) throws IOException {
        if (Files.isDirectory(path)) {
            return folder(path, title, limits);
        }
        if (!Files.isRegularFile(path)) {
            throw new RefusedFile(Fault.ofFile(title, "package.not_found", title));
        }
        return isZip(path) ? zip(path, title, limits) : single(path, title, limits);
    }

    private static boolean isZip(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] < 8;
        }
    }

    private static Bundle single(Path path, String title, Limits limits) {
        var bundle = new Bundle(title, limits, null);
        bundle.paths.put(title, path);
        return bundle;
    }

    private static Bundle folder(Path path, String title, Limits limits) throws IOException {
        var bundle = new Bundle(title, limits, null);
        try (var files = Files.list(path)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = String.valueOf(file.getFileName());
                if (!name.startsWith(".")) {
                    bundle.paths.put(name, file);
                }
            }
        }
        if (bundle.paths.size() > limits.files()) {
            throw new RefusedFile(Fault.ofFile(title, "package.too_many_files", title));
        }
        return bundle;
    }

    private static Bundle zip(Path path, String title, Limits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException e) {
            throw new RefusedFile(Fault.ofFile(title, "package.unreadable", title));
        }
        var bundle = new Bundle(title, limits, zip);
        try {
            bundle.list(zip);
            return bundle;
        } catch (RefusedFile e) {
            zip.close();
            throw e;
        }
    }

    private void list(ZipFile zip) throws RefusedFile {
        if (zip.size() > limits.files()) {
            throw new RefusedFile(Fault.ofFile(title, "package.too_many_files", title));
        }
        for (var entry : Collections.list(zip.entries())) {
            var name = entry.getName();
            if (isUnsafe(name)) {
                throw new RefusedFile(Fault.ofFile(name, "package.unsafe_path", name));
            }
            if (entry.isDirectory() || isLitter(name)) {
                continue;
            }
            if (entries.put(name, entry) != null) {
                throw new RefusedFile(Fault.ofFile(name, "package.duplicate_file", name));
            }
        }
    }

    private static boolean isUnsafe(String name) {
        return name.isBlank()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || ("/" + name + "/").contains("/../");
    }

    /// What a Mac puts beside the files without being asked.
    private static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
    }

    /// What people call it: the name of the file that was handed in.
    public String title() {
        return title;
    }

    /// Whether it is one file rather than a set of files.
    boolean isSingle() {
        return zip == null && paths.size() == 1 && paths.containsKey(title);
    }

    SequencedSet<String> names() {
        return new TreeSet<>(zip == null ? paths.keySet() : entries.keySet());
    }

    boolean holds(String name) {
        return zip == null ? paths.containsKey(name) : entries.containsKey(name);
    }

    InputStream open(String name) throws IOException {
        var path = paths.get(name);
        if (path != null) {
            return counted(name, Files.newInputStream(path), Files.size(path));
        }
        var entry = entries.get(name);
        if (zip == null || entry == null) {
            throw new RefusedFile(Fault.ofFile(name, "package.not_found", name));
        }
        try {
            var in = zip.getInputStream(entry);
            if (in == null) {
                throw new RefusedFile(Fault.ofFile(name, "package.unreadable", name));
            }
            return counted(name, in, Math.max(1, entry.getCompressedSize()));
        } catch (ZipException | EOFException e) {
            throw new RefusedFile(Fault.ofFile(name, "package.unreadable", name));
        }
    }

    private InputStream counted(String name, InputStream in, long packed) {
        return new BufferedInputStream(new Counted(name, in, packed), 1 << 16);
    }

    /// How many bytes were read so far, for progress.
    public long read() {
        return read;
    }

    /// How many bytes there are to read, as far as the package says so; for progress only.
    public long size() throws IOException {
        long size = 0;
        for (var entry : entries.values()) {
            size += Math.max(0, entry.getSize());
        }
        for (var path : paths.values()) {
            size += Files.size(path);
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private final class Counted extends FilterInputStream {
        private final String name;
        private final long packed;
        private long here;

        Counted(String name, InputStream in, long packed) {
            super(in);
            this.name = name;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n;
            try {
                n = super.read(bytes, from, length);
            } catch (ZipException | EOFException e) {
                throw new RefusedFile(Fault.ofFile(name, "package.unreadable", name));
            }
            if (n > 0) {
                here += n;
                read += n;
                if (read > limits.bytes()
                        || here > limits.ratioFrom() && here / packed > limits.ratio()) {
                    throw new RefusedFile(Fault.ofFile(name, "package.too_large", name));
                }
            }
            return n;
        }
    }
}
