import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Measures Lodestar as its users meet it: by HTTP from another process, signed in, on an
/// institution with years behind it. `bench/run` starts this.
final class Bench {

    private static final int PASSES = 3;

    private final Server server;
    private final Institution institution;
    private final Options options;
    private final Crowd crowd;
    private final Report report = new Report();

    private Bench(Server server, Institution institution, Options options) {
        this.server = server;
        this.institution = institution;
        this.options = options;
        this.crowd = new Crowd(server);
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Options options = Options.of(arguments);
        int failed;
        try (Server server = Server.start(Path.of("target", "bench"));
                var institution = new Institution(server, options.batches())) {
            failed = new Bench(server, institution, options).run();
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    private int run() throws IOException, SQLException {
        report.line("Filling %,d students into an institution of %,d batches", options.students(), options.batches());
        institution.load();
        if (options.isStaying()) {
            report.line("Open at http://localhost:%d, in %s; coordinator's session %s", server.port(), server.data(), institution.session(Institution.COORDINATOR, 0));
            Crowd.pause(Duration.ofDays(1));
        }
        List<Page> pages = reachable(Pages.all(institution));
        warmUp(pages);
        report.heads();
        for (Page page : pages) {
            measure(page);
        }
        report.memory(server.memory());
        report.firstVisit("sign-in page", FirstVisit.of(server.port(), "/sign-in", ""));
        String seat = institution.session(Institution.COORDINATOR, 0);
        report.firstVisit("staff home", FirstVisit.of(server.port(), "/", seat));
        signInsBeside(pages);
        return report.close();
    }

    /// Asks each page some times and counts its statements; leaves out what does not answer.
    private List<Page> reachable(List<Page> pages) throws IOException, SQLException {
        List<Page> found = new ArrayList<>();
        try (var statements = new Statements(server, institution)) {
            Crowd.pause(Duration.ofMillis(500));
            for (Page page : pages) {
                if (!page.name().contains(options.only())) {
                    continue;
                }
                try {
                    report.counted(page, statements.count(page, crowd), options.isWordy());
                    found.add(page);
                } catch (IOException broken) {
                    report.failed(broken.getMessage());
                }
            }
        }
        return found;
    }

    /// The compiler of the JVM needs some thousand requests before figures mean anything.
    private void warmUp(List<Page> pages) throws IOException {
        Span span = Span.of(options.warmUp()).untilEnough(options.enough());
        for (int pass = 0; pass < PASSES; pass++) {
            for (Page page : pages) {
                crowd.ask(page, 4, span.sharing(page, 0.08));
            }
        }
    }

    private void measure(Page page) throws IOException {
        Span span = Span.of(options.window()).untilEnough(options.enough());
        for (int clients : options.clients()) {
            report.measured(page, crowd.ask(page, clients, span.sharing(page, 0.25)));
        }
    }

    /// What others wait while as many people as can be sign in.
    private void signInsBeside(List<Page> pages) throws IOException {
        Page list = find(pages, "list: students");
        Page signIn = find(pages, "act: sign in");
        if (list == null || signIn == null) {
            return;
        }
        report.hash(Hashing.milliseconds());
        Duration time = options.window().multipliedBy(2);
        Figures alone = crowd.ask(list, 2, Span.of(time));
        try (var others = new Others(crowd, signIn, time.plus(time))) {
            Crowd.pause(Duration.ofMillis(300));
            Figures beside = crowd.ask(list, 2, Span.of(time));
            report.beside(alone, beside, others.figures());
        }
    }

    private static Page find(List<Page> pages, String name) {
        return pages.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }
}
