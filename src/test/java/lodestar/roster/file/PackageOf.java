package lodestar.roster.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes packages for tests: sound ones first, then with what a test wants wrong.
public final class PackageOf {

    private final String version;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, String> modes = new TreeMap<>();

    private PackageOf(String version) {
        this.version = version;
    }

    public static PackageOf oneRoster(String version) {
        return new PackageOf(version);
    }

    /// A file whose header is the binding's own, with rows that leave `status` and
    /// `dateLastModified` as they are given.
    public PackageOf with(String table, String mode, String... rows) {
        var binding = Binding.of(version);
        var known = binding == null ? null : binding.table(table);
        var header = known == null ? "" : String.join(",", known.headers());
        modes.put(table, mode);
        return raw(table + ".csv", header + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    public PackageOf marked(String table, String mode) {
        modes.put(table, mode);
        return this;
    }

    public PackageOf raw(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public PackageOf raw(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public Path zip(Path folder) throws IOException {
        var manifest =
                new StringBuilder("propertyName,value\r\nmanifest.version,1.0\r\n")
                        .append("oneroster.version,")
                        .append(version)
                        .append("\r\n");
        modes.forEach((table, mode) -> manifest.append("file.%s,%s\r\n".formatted(table, mode)));
        files.putIfAbsent("manifest.csv", manifest.toString().getBytes(StandardCharsets.UTF_8));
        return zipOf(folder);
    }

    /// The zip without a manifest of its own.
    public Path zipOf(Path folder) throws IOException {
        var path = Files.createTempFile(folder, "package", ".zip");
        try (OutputStream out = Files.newOutputStream(path);
                var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return path;
    }
}
