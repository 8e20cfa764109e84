import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One life of a server on a folder, from the command on. Closing it asks it to end and waits.
record Run(Process process, int port, long began) implements AutoCloseable {

    private static final String LAST_OF_THE_DEMO = "  counselor";
    private static final int TICKS_A_SECOND = 100;
    private static final int USER = 11;

    /// @param command what an operator types before the verb
    static Run start(List<String> command, String verb, Path home) throws IOException {
        int port = freePort();
        var words = new ArrayList<>(command);
        words.addAll(List.of(verb, "--home", home.toString(), "--port", String.valueOf(port)));
        words.addAll(List.of("--management-port", "0"));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(each -> each.startsWith("LODESTAR_"));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectOutput(home.resolveSibling("out").toFile());
        long began = System.nanoTime();
        return new Run(builder.start(), port, began);
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Milliseconds from the command until somebody has the sign-in page before them.
    long untilFirstPage() throws IOException, InterruptedException {
        while (process.isAlive()) {
            try {
                var page = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/sign-in").toURL().openConnection();
                if (page.getResponseCode() == 200 && page.getInputStream().readAllBytes().length > 0) {
                    return (System.nanoTime() - began) / 1_000_000;
                }
            } catch (IOException notYet) {
                Thread.sleep(10);
            }
        }
        throw new IOException("It ended with " + process.exitValue());
    }

    /// The addresses that the demo says one can sign in by.
    List<String> visitorsOfDemo(Path home) throws IOException, InterruptedException {
        while (process.isAlive()) {
            List<String> said = Files.readAllLines(home.resolveSibling("out"));
            if (said.stream().anyMatch(line -> line.startsWith(LAST_OF_THE_DEMO))) {
                return said.stream()
                        .filter(line -> line.startsWith("  "))
                        .map(line -> line.strip().split(" +")[1])
                        .toList();
            }
            Thread.sleep(100);
        }
        throw new IOException("The demo ended with " + process.exitValue());
    }

    /// Processor time of the JVM and of what it has run and waited for, in milliseconds.
    long cpu() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int at = USER; at < USER + 4; at++) {
            ticks += Long.parseLong(fields[at]);
        }
        return ticks * 1000 / TICKS_A_SECOND;
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

    /// As the machine kills it: PostgreSQL goes on alone.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                System.err.println("A server did not end by itself.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
