import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One process of Lodestar, started as an operator starts it, on ports of its own.
final class Node {

    private static final String OPEN = "Lodestar is open at http://localhost:";

    private final Process process;
    final int port;
    final int management;

    private Node(Process process, int port, int management) {
        this.process = process;
        this.port = port;
        this.management = management;
    }

    static Node start(String verb, Path home, Map<String, String> settings) throws IOException {
        int management = freePort();
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of("lodestar").toAbsolutePath().toString(),
                                verb,
                                "--home",
                                home.toString(),
                                "--address",
                                "127.0.0.1",
                                "--port",
                                String.valueOf(freePort()),
                                "--management-port",
                                String.valueOf(management)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(each -> each.startsWith("LODESTAR_"));
        builder.environment().putAll(settings);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Files.createDirectories(home);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new Node(process, portOnceOpen(process, verb), management);
    }

    /// The demo is open before its college is filled: its last line is the last sign-in.
    private static int portOnceOpen(Process process, String verb) throws IOException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        int port = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(OPEN)) {
                port = Integer.parseInt(line.substring(OPEN.length()).replace("/", ""));
            }
            if (port > 0 && (!verb.equals("demo") || line.contains("counselor@"))) {
                Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(System.err::println));
                return port;
            }
        }
        throw new IOException("Lodestar did not start:\n" + said);
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Asks it to end, as an operator does, and waits until it has.
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            System.err.println("A node did not end by itself.");
        }
    }
}
