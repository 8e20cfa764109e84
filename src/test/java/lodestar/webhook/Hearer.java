package lodestar.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// A receiver of webhooks in this JVM, a real server: keeps what it is told, and answers as it was
/// told to, else 204.
public final class Hearer implements AutoCloseable {

    /// What a receiver got.
    public record Heard(Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    /// @param header `Name: value`; empty for none
    private record Answer(int status, String header) {}

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean isMute;

    public Hearer() {
        this(null);
    }

    /// One that speaks TLS, and shows this certificate.
    public Hearer(@Nullable SSLContext tls) {
        var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (tls == null) {
                server = HttpServer.create(any, 0);
            } else {
                var secure = HttpsServer.create(any, 0);
                secure.setHttpsConfigurator(new HttpsConfigurator(tls));
                server = secure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        String host = server instanceof HttpsServer ? "https://localhost:" : "http://127.0.0.1:";
        return host + server.getAddress().getPort() + "/hook";
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /// What it answers next, one after the other.
    public Hearer answering(int... statuses) {
        for (int status : statuses) {
            answers.add(new Answer(status, ""));
        }
        return this;
    }

    public Hearer answering(int status, String header) {
        answers.add(new Answer(status, header));
        return this;
    }

    /// Takes what it is sent and never answers.
    public Hearer mute() {
        isMute = true;
        return this;
    }

    public Hearer speaking() {
        isMute = false;
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Heard(Map.copyOf(exchange.getRequestHeaders()), body));
        if (isMute) {
            waitForTheEnd();
        }
        Answer next = answers.poll();
        Answer answer = next == null ? new Answer(204, "") : next;
        if (!answer.header().isEmpty()) {
            String[] parts = answer.header().split(": ", 2);
            exchange.getResponseHeaders().set(parts[0], parts[1]);
        }
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
