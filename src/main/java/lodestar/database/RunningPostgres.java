package lodestar.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// Joins the embedded PostgreSQL that another process of the same home has started, as a command
/// does beside a running server. Leaving it does not stop it.
final class RunningPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private RunningPostgres() {}

    static Database join(Path home) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            PostmasterFile server = PostmasterFile.readIn(home.resolve("data"));
            if (server != null && server.isReady() && server.isAlive()) {
                Secrets secrets = Secrets.readIn(home);
                return Database.external(
                        EmbeddedRoles.url(server.port()), secrets.owner(), secrets.application());
            }
        } while (System.nanoTime() < deadline && paused());
        throw new UnfitDatabase(
                "The folder " + home + " is in use, but its database did not become ready.");
    }

    private static boolean paused() throws IOException {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
