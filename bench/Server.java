import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A Lodestar of our own in a folder of our own, started as an operator starts it. Closing it stops
/// it, with its PostgreSQL, and removes the folder.
record Server(Process process, Path home, int port) implements AutoCloseable {

    private static final String OPEN = "Lodestar is open at http://localhost:";

    static Server start(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path home = Files.createTempDirectory(folder, "home").toAbsolutePath();
        var command =
                List.of(
                        Path.of("lodestar").toAbsolutePath().toString(),
                        "serve",
                        "--home",
                        home.resolve("lodestar-data").toString(),
                        "--address",
                        "127.0.0.1",
                        "--port",
                        "0",
                        "--management-port",
                        "0");
        var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(each -> each.startsWith("LODESTAR_"));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Process process = builder.start();
        var server = new Server(process, home, -1);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return new Server(process, home, server.portOnceOpen());
    }

    private int portOnceOpen() throws IOException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(OPEN)) {
                Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(System.err::println));
                return Integer.parseInt(line.substring(OPEN.length()).replace("/", ""));
            }
        }
        throw new IOException("Lodestar did not start:\n" + said);
    }

    Path data() {
        return home.resolve("lodestar-data");
    }

    Properties secrets() throws IOException {
        var secrets = new Properties();
        try (Reader file = Files.newBufferedReader(data().resolve("secrets.properties"))) {
            secrets.load(file);
        }
        return secrets;
    }

    /// The first line of PostgreSQL's own note is its process, the fourth its port.
    List<String> postmaster() throws IOException {
        return Files.readAllLines(data().resolve("data").resolve("postmaster.pid"));
    }

    Cpu cpu() throws IOException {
        return Cpu.now(process.pid(), Long.parseLong(postmaster().getFirst().strip()));
    }

    /// What the JVM holds in memory, in MiB.
    long memory() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IOException("no memory of " + process.pid());
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            if (Files.exists(home)) {
                try (Stream<Path> all = Files.walk(home)) {
                    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(each);
                    }
                }
            }
        } catch (IOException broken) {
            System.err.println("Left behind: " + home + " (" + broken + ")");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
