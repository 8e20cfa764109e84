import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A rolling restart under load. The fictional college keeps the database; two nodes serve it, as
/// at an institution with an external PostgreSQL; eight admins read lists and add focus areas while
/// each node is stopped and started again, twice.
final class Nodes {

    private static final int PEOPLE = 8;
    private static final int ROUNDS = 2;
    private static final String PASSWORD = "north star over water";

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        Files.createDirectories(Path.of("target", "bench"));
        Path home = Files.createTempDirectory(Path.of("target", "bench"), "nodes").toAbsolutePath();
        Node keeper = Node.start("demo", home.resolve("keeper"), Map.of());
        var settings = database(home.resolve("keeper"));
        Node one = Node.start("serve", home.resolve("one"), settings);
        Node other = Node.start("serve", home.resolve("other"), settings);
        try (var proxy = new Proxy()) {
            proxy.add(one);
            proxy.add(other);
            var isOver = new AtomicBoolean();
            var sent = new AtomicInteger();
            List<Person> people = new ArrayList<>();
            List<Future<?>> work = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
                for (int each = 0; each < PEOPLE; each++) {
                    var person = new Person(proxy.port());
                    person.signIn("admin@lodestar.example", PASSWORD);
                    people.add(person);
                    int number = each;
                    work.add(threads.submit(() -> live(person, number, isOver, sent)));
                }
                for (int round = 0; round < ROUNDS; round++) {
                    Thread.sleep(seconds * 1000L);
                    one = again(one, proxy, home.resolve("one"), settings);
                    Thread.sleep(seconds * 1000L);
                    other = again(other, proxy, home.resolve("other"), settings);
                }
                Thread.sleep(seconds * 1000L);
                isOver.set(true);
                for (Future<?> each : work) {
                    each.get();
                }
            }
            report(people, sent.get(), added(settings), proxy.retried.get());
        } finally {
            other.stop();
            one.stop();
            keeper.stop();
            remove(home);
        }
    }

    private static Void live(Person person, int number, AtomicBoolean isOver, AtomicInteger sent)
            throws IOException, InterruptedException {
        for (int turn = 0; !isOver.get(); turn++) {
            person.open("/nominations");
            person.open("/students?q=a");
            String form = person.open("/focus-areas/new");
            if (person.send(
                    "/focus-areas", form, "name", "Restart " + number + "-" + turn, "description", "")) {
                sent.incrementAndGet();
            }
        }
        return null;
    }

    private static Node again(Node node, Proxy proxy, Path home, Map<String, String> settings)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        node.stop();
        proxy.remove(node);
        long ended = System.nanoTime();
        Node fresh = Node.start("serve", home, settings);
        proxy.add(fresh);
        System.out.printf(
                "a node ended in %.1f s and was back after %.1f s%n",
                (ended - began) / 1e9, (System.nanoTime() - began) / 1e9);
        return fresh;
    }

    private static Map<String, String> database(Path keeper) throws IOException {
        var secrets = new Properties();
        try (Reader file = Files.newBufferedReader(keeper.resolve("secrets.properties"))) {
            secrets.load(file);
        }
        String port =
                Files.readAllLines(keeper.resolve("data").resolve("postmaster.pid")).get(3).strip();
        return Map.of(
                "LODESTAR_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/lodestar",
                "LODESTAR_DB_USER", "lodestar_app",
                "LODESTAR_DB_PASSWORD", secrets.getProperty("lodestar_app"),
                "LODESTAR_DB_OWNER_USER", "lodestar_owner",
                "LODESTAR_DB_OWNER_PASSWORD", secrets.getProperty("lodestar_owner"));
    }

    private static int added(Map<String, String> settings) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                settings.get("LODESTAR_DB_URL"),
                                settings.get("LODESTAR_DB_USER"),
                                settings.get("LODESTAR_DB_PASSWORD"));
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from focus_area where name like 'Restart %'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void report(List<Person> people, int sent, int added, int retried) {
        System.out.printf(
                "%d requests by %d people; %d asked again by the proxy, %d by people%n",
                people.stream().mapToInt(each -> each.asked).sum(),
                PEOPLE,
                retried,
                people.stream().mapToInt(each -> each.again).sum());
        System.out.printf(
                "lost: %d; signed out: %d; longest wait: %.1f s%n",
                people.stream().mapToInt(each -> each.lost).sum(),
                people.stream().mapToInt(each -> each.signedOut).sum(),
                people.stream().mapToLong(each -> each.longest).max().orElse(0) / 1e9);
        System.out.printf("forms that had an effect: %d; effects found: %d%n", sent, added);
        if (sent != added) {
            System.out.println("MISMATCH: a form was lost or had two effects.");
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
