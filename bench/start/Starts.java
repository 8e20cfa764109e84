import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Starts Lodestar again and again on the database of the fictional college and prints what each
/// start took, with the cache that the build has made and without; then what it holds in memory
/// after a load.
final class Starts {

    private static final String PASSWORD = "north star over water";

    /// What one start took.
    private record Figures(long first, long cpu, long memory) {}

    public static void main(String[] arguments) throws Exception {
        int starts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int requests = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2000;
        Files.createDirectories(Path.of("target", "bench"));
        Path folder = Files.createTempDirectory(Path.of("target", "bench"), "start").toAbsolutePath();
        Path home = folder.resolve("home");
        List<String> usual = List.of(Path.of("lodestar").toAbsolutePath().toString());
        try {
            List<String> visitors;
            try (var demo = Run.start(usual, "demo", home)) {
                visitors = demo.visitorsOfDemo(home);
            }
            print("with the cache", several(starts, usual, home));
            print("without", several(Math.min(starts, 3), bare(), home));
            afterKill(usual, home);
            loaded(usual, home, visitors, requests);
        } finally {
            remove(folder);
        }
    }

    private static List<Figures> several(int starts, List<String> command, Path home) throws Exception {
        List<Figures> all = new ArrayList<>();
        for (int each = 0; each < starts; each++) {
            try (var run = Run.start(command, "serve", home)) {
                long first = run.untilFirstPage();
                all.add(new Figures(first, run.cpu(), run.memory()));
            }
        }
        return all;
    }

    private static void print(String name, List<Figures> all) throws IOException {
        List<Figures> sorted = all.stream().sorted(Comparator.comparing(Figures::first)).toList();
        Figures median = sorted.get(sorted.size() / 2);
        System.out.printf(
                "%s: first page after %d ms (least %d, most %d), %d ms of CPU, %d MiB; load of the machine %s%n",
                name, median.first(), sorted.getFirst().first(), sorted.getLast().first(), median.cpu(),
                median.memory(), Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    /// The first page after the machine has killed the server, whose PostgreSQL then goes on alone.
    private static void afterKill(List<String> command, Path home) throws Exception {
        var killed = Run.start(command, "demo", home);
        killed.visitorsOfDemo(home);
        killed.kill();
        try (var run = Run.start(command, "demo", home)) {
            System.out.printf("demo, after its server was killed: first page after %d ms%n", run.untilFirstPage());
        }
    }

    private static void loaded(List<String> command, Path home, List<String> visitors, int requests) throws Exception {
        try (var run = Run.start(command, "serve", home)) {
            run.untilFirstPage();
            long began = System.nanoTime();
            for (int part = 1; part <= 4; part++) {
                int broken = new Load(run.port(), PASSWORD, requests / 4).run(visitors);
                System.out.printf(
                        "after %d pages of %d people: %d MiB, %d ms of CPU, %d ms, %d not to be had%n",
                        requests / 4 * part, visitors.size(), run.memory(), run.cpu(),
                        (System.nanoTime() - began) / 1_000_000, broken);
            }
        }
    }

    /// Neither the script nor what it has learnt.
    private static List<String> bare() throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(Files.readString(Path.of("packaging", "options")).strip().split("\\s+")));
        command.addAll(List.of("-jar", Path.of("target", "run", "lodestar.jar").toAbsolutePath().toString()));
        return command;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
