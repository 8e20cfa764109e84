package lodestar.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps what was handed in until it is applied, in the home folder: as it came only until it is
/// read, after that without its passwords. Everything goes after a month.
@Component
class RosterFiles {

    private static final Duration KEPT = Duration.ofDays(30);

    /// What an import may keep.
    enum Part {
        UPLOAD,
        COPY,
        FAULTY
    }

    private final Path folder;
    private final Clock clock;

    RosterFiles(@Value("${lodestar.home:lodestar-data}") Path home, Clock clock) {
        this.folder = home.resolve("roster");
        this.clock = clock;
    }

    Path path(ImportId id, Part part) {
        return folder.resolve(id + "." + part.name().toLowerCase(java.util.Locale.ROOT));
    }

    boolean has(ImportId id, Part part) {
        return Files.isRegularFile(path(id, part));
    }

    void receive(ImportId id, InputStream in) throws IOException {
        Files.createDirectories(folder);
        sweep();
        Files.copy(in, path(id, Part.UPLOAD), StandardCopyOption.REPLACE_EXISTING);
    }

    OutputStream write(ImportId id, Part part) throws IOException {
        Files.createDirectories(folder);
        return Files.newOutputStream(path(id, part));
    }

    void drop(ImportId id, Part part) throws IOException {
        Files.deleteIfExists(path(id, part));
    }

    private void sweep() throws IOException {
        var before = clock.instant().minus(KEPT);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
