import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// What stands before the nodes: sends each request to one that says it is ready, and asks another
/// where that one cannot be reached. A form is never sent twice by it: only the person's browser
/// knows whether that is meant.
final class Proxy implements AutoCloseable {

    private static final Set<String> OWN =
            Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade", "expect");

    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final Set<Node> ready = java.util.concurrent.ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final HttpServer server;
    private final Thread watch = Thread.ofPlatform().daemon().unstarted(this::watch);
    final AtomicInteger retried = new AtomicInteger();

    Proxy() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newFixedThreadPool(24));
        server.createContext("/", this::pass);
        server.start();
        watch.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void add(Node node) {
        nodes.add(node);
        look(node);
    }

    void remove(Node node) {
        nodes.remove(node);
        ready.remove(node);
    }

    private void watch() {
        try {
            while (true) {
                nodes.forEach(this::look);
                Thread.sleep(200);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Node node) {
        try {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + node.management + "/readyz"))
                                    .timeout(Duration.ofSeconds(2))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() == 200 && nodes.contains(node)) {
                ready.add(node);
            } else {
                ready.remove(node);
            }
        } catch (IOException away) {
            ready.remove(node);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean isRead = exchange.getRequestMethod().equals("GET");
        for (int tries = 0; tries < 40; tries++) {
            var there = List.copyOf(ready);
            if (!there.isEmpty()) {
                Node node = there.get(Math.floorMod(turn.getAndIncrement(), there.size()));
                try {
                    answer(exchange, ask(exchange, node, body));
                    return;
                } catch (java.net.ConnectException unreachable) {
                    ready.remove(node);
                } catch (IOException broken) {
                    ready.remove(node);
                    if (!isRead) {
                        break;
                    }
                }
                retried.incrementAndGet();
            }
            pause();
        }
        exchange.sendResponseHeaders(502, -1);
        exchange.close();
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, Node node, byte[] body)
            throws IOException {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + node.port + exchange.getRequestURI()))
                        .timeout(Duration.ofSeconds(15))
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach((name, values) -> {
                    if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new IOException(over);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> from) throws IOException {
        from.headers()
                .map()
                .forEach((name, values) -> {
                    if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                        exchange.getResponseHeaders().put(name, values);
                    }
                });
        byte[] body = from.body();
        exchange.sendResponseHeaders(from.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watch.interrupt();
        server.stop(0);
    }
}
