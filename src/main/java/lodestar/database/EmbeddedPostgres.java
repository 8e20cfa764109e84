package lodestar.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A PostgreSQL server of Lodestar's own, with its data under the home folder.
///
/// One process at a time owns a home. It stops the server when it ends; if it is killed, the server
/// goes on alone until the next start, which stops it first. Nothing that was committed is lost
/// either way.
final class EmbeddedPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String MAJOR_VERSION = "18";

    private final Path home;
    private final Path data;
    private final boolean durable;
    private final PostgresPrograms programs;

    private EmbeddedPostgres(Path home, boolean durable) throws IOException {
        this.home = home;
        this.data = home.resolve("data");
        this.durable = durable;
        this.programs = new PostgresPrograms(PostgresBinaries.unpackInto(home), home);
    }

    /// Starts the server of this home, or joins the running one if `shared`.
    ///
    /// @param durable false leaves out every wait for the disk and begins with an empty database
    static Database open(Path folder, boolean durable, boolean shared) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            Secrets.keepPrivate(home, "rwx------");
            HomeLock lock = HomeLock.tryOn(home);
            if (lock != null) {
                return startedUnder(lock, home, durable);
            }
            if (shared) {
                return RunningPostgres.join(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new UnfitDatabase("The folder " + home + " is in use by another running Lodestar.");
    }

    private static Database startedUnder(HomeLock lock, Path home, boolean durable)
            throws IOException {
        boolean started = false;
        try {
            EmbeddedPostgres server = new EmbeddedPostgres(home, durable);
            server.stopOrphan();
            Secrets secrets = server.ensureData();
            int port = server.start();
            EmbeddedRoles.ensure(port, secrets);
            started = true;
            return new Database(
                    EmbeddedRoles.url(port),
                    secrets.owner(),
                    secrets.application(),
                    () -> server.stopAndRelease(lock));
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private void stopOrphan() throws IOException {
        PostmasterFile left = PostmasterFile.readIn(data);
        if (left != null && left.isAlive()) {
            LOG.warn("Stopping PostgreSQL {}, which an earlier run left behind", left.process());
        }
        stop();
    }

    private Secrets ensureData() throws IOException {
        if (!durable) {
            FileSystemUtils.deleteRecursively(data);
        }
        Path version = data.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            return makeData();
        }
        String found = Files.readString(version).strip();
        if (!found.equals(MAJOR_VERSION)) {
            throw new UnfitDatabase(
                    "%s was made by PostgreSQL %s, and this Lodestar brings %s."
                            .formatted(data, found, MAJOR_VERSION));
        }
        return Secrets.readIn(home);
    }

    /// Makes the cluster aside and moves it into place, so that a start that was cut off leaves
    /// nothing that looks like a cluster.
    private Secrets makeData() throws IOException {
        Secrets secrets = Secrets.makeOrReadIn(home);
        Path making = home.resolve("data-in-the-making");
        FileSystemUtils.deleteRecursively(making);
        Path password = Files.createTempFile(home, "superuser", ".password");
        try {
            Secrets.keepPrivate(password, "rw-------");
            Files.writeString(password, secrets.superuser().password());
            List<String> arguments = new ArrayList<>(List.of("-D", making.toString()));
            arguments.addAll(List.of("-U", secrets.superuser().user(), "-A", "scram-sha-256"));
            arguments.addAll(List.of("--pwfile=" + password, "-E", "UTF8", "--locale=C"));
            arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            arguments.add(durable ? "--sync-method=fsync" : "--no-sync");
            programs.run(Duration.ofSeconds(120), "initdb", arguments);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(making, data);
        return secrets;
    }

    private int start() throws IOException {
        int port = freePort();
        List<String> settings = new ArrayList<>(List.of("-p", Integer.toString(port)));
        settings.addAll(List.of("-c", "listen_addresses=127.0.0.1"));
        settings.addAll(List.of("-c", "unix_socket_directories="));
        settings.addAll(List.of("-c", "max_connections=60", "-c", "shared_buffers=128MB"));
        settings.addAll(List.of("-c", "jit=off", "-c", "timezone=UTC"));
        // the server's own log quotes no values: they could be names
        settings.addAll(List.of("-c", "log_error_verbosity=terse"));
        settings.addAll(List.of("-c", "log_min_error_statement=panic"));
        if (!durable) {
            settings.addAll(List.of("-c", "fsync=off", "-c", "full_page_writes=off"));
            settings.addAll(List.of("-c", "synchronous_commit=off"));
        }
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-w", "-s"));
        arguments.addAll(List.of("-t", "120", "-l", home.resolve("postgres.log").toString()));
        arguments.addAll(List.of("-o", String.join(" ", settings), "start"));
        programs.run(Duration.ofSeconds(130), "pg_ctl", arguments);
        return port;
    }

    private void stopAndRelease(HomeLock lock) {
        try (lock) {
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() throws IOException {
        PostmasterFile server = PostmasterFile.readIn(data);
        if (server == null || !server.isAlive()) {
            return;
        }
        programs.run(
                Duration.ofSeconds(40),
                "pg_ctl",
                List.of("-D", data.toString(), "-w", "-t", "30", "-s", "-m", "fast", "stop"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
