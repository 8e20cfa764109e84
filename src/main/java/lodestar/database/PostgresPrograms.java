package lodestar.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs `initdb` and `pg_ctl`, each within a time limit.
///
/// PostgreSQL refuses to run as root, so root's programs run in a user namespace of their own where
/// nobody is root; the files still belong to root.
record PostgresPrograms(Path installation, Path home) {

    private static final boolean ROOT =
            !PostgresBinaries.isWindows() && "root".equals(System.getProperty("user.name"));

    void run(Duration limit, String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (ROOT) {
            command.addAll(List.of("unshare", "-U"));
        }
        String file = PostgresBinaries.isWindows() ? program + ".exe" : program;
        command.add(installation.resolve("bin").resolve(file).toString());
        command.addAll(arguments);
        // a file and not a pipe: the server that pg_ctl starts would keep a pipe open for ever
        Path output = Files.createTempFile(home, program, ".out");
        try {
            int exit = exitOf(command, output, limit);
            if (exit != 0) {
                throw new UnfitDatabase(sentence(program, exit, Files.readString(output)));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private int exitOf(List<String> command, Path output, Duration limit) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .directory(home.toFile())
                        .start();
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new UnfitDatabase(command + " did not finish within " + limit + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String sentence(String program, int exit, String output) {
        if (ROOT && output.startsWith("unshare:")) {
            return "PostgreSQL does not run as root, and this machine refuses «unshare -U» ("
                    + output.strip()
                    + "): run Lodestar as another user, or name a database by LODESTAR_DB_URL.";
        }
        return "PostgreSQL's " + program + " ended with " + exit + ": " + output.strip();
    }
}
