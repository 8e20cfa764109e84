package lodestar.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a PostgreSQL server writes about itself beside its data, in `postmaster.pid`.
///
/// The file outlives a server that was killed, and its process number may since belong to another
/// program.
record PostmasterFile(long process, int port, boolean isReady) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /// Null when there is none, or when the server is only just writing it.
    static @Nullable PostmasterFile readIn(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException none) {
            return null;
        }
        if (lines.size() <= PORT_LINE) {
            return null;
        }
        return new PostmasterFile(
                Long.parseLong(lines.getFirst().strip()),
                Integer.parseInt(lines.get(PORT_LINE).strip()),
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready"));
    }

    boolean isAlive() {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }
}
