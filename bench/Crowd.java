import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/// Sends many clients at once to a page, each with a connection of its own, each asking again as
/// soon as it has its answer.
final class Crowd {

    private final Server server;
    private final Map<Page, AtomicInteger> turns = new HashMap<>();

    Crowd(Server server) {
        this.server = server;
    }

    /// Asks for as long as it says, or until the page's supply is used up.
    Figures ask(Page page, int clients, Span span) throws IOException {
        List<Visitor> visitors = new ArrayList<>();
        for (int each = 0; each < clients; each++) {
            visitors.add(enter(page, each));
        }
        AtomicInteger turn = turn(page);
        int start = turn.get();
        int end = Math.min(page.supply(), start + span.atMost());
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            Cpu before = server.cpu();
            long began = System.nanoTime();
            BooleanSupplier isOver =
                    () -> {
                        long gone = System.nanoTime() - began;
                        return gone > span.time().toNanos()
                                && (turn.get() - start >= span.atLeast()
                                        || gone > span.patience().toNanos());
                    };
            List<Callable<Share>> work = new ArrayList<>();
            visitors.forEach(each -> work.add(() -> share(page, each, turn, end, isOver)));
            List<Share> shares = new ArrayList<>();
            for (var done : threads.invokeAll(work)) {
                shares.add(done.get());
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            Cpu cpu = server.cpu().since(before);
            turn.updateAndGet(each -> Math.min(each, end));
            return figures(clients, seconds, shares, cpu);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (ExecutionException broken) {
            throw new IOException(page.name(), broken.getCause());
        } finally {
            for (Visitor each : visitors) {
                each.close();
            }
        }
    }

    /// Sends one request and looks at its answer.
    Client.Reply once(Page page, Visitor visitor) throws IOException {
        Client.Reply reply = page.ask().send(visitor, turn(page).getAndIncrement());
        if (reply.status() != page.status()) {
            throw new IOException(page.name() + ": " + reply.status() + " " + excerpt(reply));
        }
        return reply;
    }

    Visitor enter(Page page, int client) throws IOException {
        String cookies = page.seat().cookies(client);
        var visitor = new Visitor(server.port(), cookies);
        if (page.isAct()) {
            visitor.readForm(cookies.isEmpty() ? "/sign-in" : "/profile");
        }
        return visitor;
    }

    private AtomicInteger turn(Page page) {
        return turns.computeIfAbsent(page, ignored -> new AtomicInteger());
    }

    static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private record Share(long[] nanos, long bytes, int failed) {}

    private static Share share(
            Page page, Visitor visitor, AtomicInteger turns, int end, BooleanSupplier isOver)
            throws IOException {
        long[] nanos = new long[1024];
        int count = 0;
        int failed = 0;
        long bytes = 0;
        for (long now = System.nanoTime(); !isOver.getAsBoolean(); ) {
            int turn = turns.getAndIncrement();
            if (turn >= end) {
                break;
            }
            Client.Reply reply = page.ask().send(visitor, turn);
            long then = System.nanoTime();
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = then - now;
            bytes += reply.bytes();
            if (reply.status() != page.status() && failed++ == 0) {
                System.err.println(page.name() + ": " + reply.status() + " " + excerpt(reply));
            }
            now = then;
        }
        return new Share(Arrays.copyOf(nanos, count), bytes, failed);
    }

    private static String excerpt(Client.Reply reply) throws IOException {
        String words = reply.text().replaceAll("(?s).*<main|<[^>]*>|\\s+", " ").strip();
        return words.substring(0, Math.min(300, words.length()));
    }

    private static Figures figures(int clients, double seconds, List<Share> shares, Cpu cpu) {
        long[] nanos = shares.stream().flatMapToLong(each -> LongStream.of(each.nanos())).toArray();
        return new Figures(
                clients,
                seconds,
                nanos,
                shares.stream().mapToLong(Share::bytes).sum(),
                shares.stream().mapToInt(Share::failed).sum(),
                cpu);
    }
}
