package lodestar.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A PostgreSQL 15 as an institution would bring it, the oldest that we support: with an owner and
/// an application role, and with all that guards data switched on. Only where it is installed.
public final class OldestPostgres implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql/15");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final PostgresPrograms programs;
    private final Path data;
    private final int port;

    private OldestPostgres(PostgresPrograms programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    public static boolean isHere() {
        return Files.isExecutable(INSTALLED.resolve("bin/initdb"));
    }

    public static OldestPostgres start(Path home) throws IOException, SQLException {
        var programs = new PostgresPrograms(INSTALLED, home);
        Path data = home.resolve("pg15");
        programs.run(LIMIT, "initdb", List.of("-D", data.toString(), "-U", "chief", "-A", "trust"));
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        programs.run(
                LIMIT,
                "pg_ctl",
                List.of(
                        "-D",
                        data.toString(),
                        "-w",
                        "-l",
                        home.resolve("pg15.log").toString(),
                        "-o",
                        "-p " + port + " -h 127.0.0.1 -k ''",
                        "start"));
        var server = new OldestPostgres(programs, data, port);
        server.say("create role keeper login");
        server.say("create role worker login");
        return server;
    }

    /// An empty database of the owner's.
    ///
    /// @return what the environment of Lodestar says of it
    public Map<String, String> database(String name) throws SQLException {
        say("create database " + name + " owner keeper");
        return Map.of(
                "LODESTAR_DB_URL", url(name),
                "LODESTAR_DB_USER", "worker",
                "LODESTAR_DB_OWNER_USER", "keeper");
    }

    private void say(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), "chief", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    @Override
    public void close() throws IOException {
        programs.run(LIMIT, "pg_ctl", List.of("-D", data.toString(), "-m", "fast", "-w", "stop"));
    }
}
