package lodestar.booking.busy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import lodestar.booking.busy.FetchFailed.Reason;
import lodestar.shared.AddressGuard;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A real server with a certificate, reached under made-up names. What the test lets through is
/// said where `Fetching` is made; the product has no such setting.
class FetchingTest {

    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private static HttpsServer server;
    private static SSLContext tls;
    private static final Map<String, Integer> LOOKED_UP = new ConcurrentHashMap<>();

    @BeforeAll
    static void a_server_with_a_certificate(@TempDir Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        var made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "test",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=test",
                                "-ext",
                                "san=dns:calendar.test,dns:other.test,dns:inside.test",
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "password",
                                "-keystore",
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "password".toCharArray());
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "password".toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("test", keys.getCertificate("test"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", FetchingTest::answer);
        server.start();
    }

    @AfterAll
    static void goes() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/good.ics" -> send(exchange, 200, CALENDAR.getBytes(StandardCharsets.UTF_8));
            case "/large.ics" -> send(exchange, 200, new byte[70_000]);
            case "/endless.ics" -> endless(exchange);
            case "/slow.ics" -> slow(exchange);
            case "/gone.ics" -> send(exchange, 404, new byte[0]);
            case "/loop" -> onward(exchange, "/loop");
            case "/3" -> onward(exchange, "/2");
            case "/2" ->
                    onward(exchange, "https://other.test:" + server.getAddress().getPort() + "/1");
            case "/1" -> onward(exchange, "/good.ics");
            case "/4" -> onward(exchange, "/3");
            case "/plain" -> onward(exchange, "http://calendar.test/good.ics");
            case "/file" -> onward(exchange, "file:///etc/passwd");
            case "/inside" ->
                    onward(
                            exchange,
                            "https://inside.test:" + server.getAddress().getPort() + "/good.ics");
            case "/number" ->
                    onward(
                            exchange,
                            "https://127.0.0.1:" + server.getAddress().getPort() + "/good.ics");
            case "/v6" ->
                    onward(
                            exchange,
                            "https://[::1]:" + server.getAddress().getPort() + "/good.ics");
            default -> send(exchange, 500, new byte[0]);
        }
    }

    @Test
    void a_calendar_is_fetched_over_https() {
        assertThat(new String(fetch("/good.ics"), StandardCharsets.UTF_8)).isEqualTo(CALENDAR);
    }

    @Test
    void a_certificate_that_nobody_trusts_or_of_another_name_is_no_connection()
            throws GeneralSecurityException {
        var strangers =
                new Fetching(
                        FetchingTest::look,
                        HERE::equals,
                        SSLContext.getDefault(),
                        65_536,
                        Duration.ofSeconds(5));
        assertThat(reason(() -> strangers.fetch(at("calendar.test", "/good.ics"))))
                .isEqualTo(Reason.CONNECTION);
        assertThat(reason(() -> fetching(5).fetch(at("elsewhere.test", "/good.ics"))))
                .isEqualTo(Reason.CONNECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/3", "/2", "/1"})
    void up_to_three_redirects_are_followed(String path) {
        assertThat(fetch(path)).isNotEmpty();
    }

    @Test
    void a_fourth_redirect_and_a_loop_are_refused() {
        assertThat(reason(() -> fetch("/4"))).isEqualTo(Reason.REDIRECTS);
        assertThat(reason(() -> fetch("/loop"))).isEqualTo(Reason.REDIRECTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plain", "/file", "/inside", "/number", "/v6"})
    void a_redirect_is_asked_about_as_any_other_address(String path) {
        assertThat(reason(() -> guarded().fetch(at("calendar.test", path))))
                .isEqualTo(Reason.ADDRESS);
    }

    @Test
    void the_product_connects_to_no_closed_address_by_whatever_name() {
        var strict =
                new Fetching(
                        FetchingTest::look,
                        AddressGuard::isPublic,
                        tls,
                        65_536,
                        Duration.ofSeconds(5));
        for (String host :
                List.of("calendar.test", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost")) {
            assertThat(reason(() -> strict.fetch(at(host, "/good.ics"))))
                    .as(host)
                    .isEqualTo(Reason.ADDRESS);
        }
        assertThat(
                        reason(() ->
                                new Calendars()
                                        .busy(
                                                "https://localhost/a.ics",
                                                ZoneId.of("UTC"),
                                                Instant.EPOCH,
                                                Instant.EPOCH)))
                .isEqualTo(Reason.ADDRESS);
    }

    @Test
    void one_closed_address_among_several_closes_the_name() {
        var mixed =
                new Fetching(
                        host -> new InetAddress[] {HERE, InetAddress.getByName("10.0.0.1")},
                        HERE::equals,
                        tls,
                        65_536,
                        Duration.ofSeconds(5));
        assertThat(reason(() -> mixed.fetch(at("calendar.test", "/good.ics"))))
                .isEqualTo(Reason.ADDRESS);
    }

    @Test
    void a_name_is_resolved_once_a_connection_so_that_it_cannot_change_meanwhile() {
        List<String> asked = new ArrayList<>();
        var changing =
                new Fetching(
                        host -> {
                            asked.add(host);
                            return new InetAddress[] {
                                asked.size() == 1 ? HERE : InetAddress.getByName("10.0.0.1")
                            };
                        },
                        HERE::equals,
                        tls,
                        65_536,
                        Duration.ofSeconds(5));
        assertThat(changing.fetch(at("calendar.test", "/good.ics"))).isNotEmpty();
        assertThat(asked).containsExactly("calendar.test");
    }

    @Test
    void a_name_that_nobody_knows_says_so() {
        assertThat(reason(() -> fetching(5).fetch("https://nobody.test/a.ics")))
                .isEqualTo(Reason.UNKNOWN_HOST);
    }

    @Test
    void what_is_too_large_ends_while_it_streams() {
        assertThat(reason(() -> fetch("/large.ics"))).isEqualTo(Reason.TOO_BIG);
        assertThat(reason(() -> fetch("/endless.ics"))).isEqualTo(Reason.TOO_BIG);
    }

    @Test
    void what_drips_too_slowly_ends_in_time() {
        long begun = System.nanoTime();
        assertThat(reason(() -> fetching(2).fetch(at("calendar.test", "/slow.ics"))))
                .isEqualTo(Reason.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void an_answer_that_is_none_says_so() {
        assertThat(reason(() -> fetch("/gone.ics"))).isEqualTo(Reason.STATUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://calendar.test/",
                "ftp://calendar.test/",
                "https:///a",
                "https://me:pw@calendar.test/",
                "calendar.test",
                "https://a b/"
            })
    void only_whole_addresses_of_https_are_fetched(String address) {
        assertThat(reason(() -> fetching(5).fetch(address))).isEqualTo(Reason.ADDRESS);
    }

    private static byte[] fetch(String path) {
        return fetching(5).fetch(at("calendar.test", path));
    }

    private static Fetching fetching(int seconds) {
        return new Fetching(
                FetchingTest::look, HERE::equals, tls, 65_536, Duration.ofSeconds(seconds));
    }

    /// Lets the one name through by which the test asks, and nothing else of this machine.
    private static Fetching guarded() {
        return new Fetching(
                host -> host.equals("calendar.test") ? new InetAddress[] {named(HERE)} : look(host),
                address -> "open".equals(address.getHostName()) || AddressGuard.isPublic(address),
                tls,
                65_536,
                Duration.ofSeconds(5));
    }

    private static InetAddress named(InetAddress address) throws UnknownHostException {
        return InetAddress.getByAddress("open", address.getAddress());
    }

    private static InetAddress[] look(String host) throws UnknownHostException {
        LOOKED_UP.merge(host, 1, Integer::sum);
        if (host.equals("nobody.test")) {
            throw new UnknownHostException(host);
        }
        return host.endsWith(".test") ? new InetAddress[] {HERE} : InetAddress.getAllByName(host);
    }

    private static String at(String host, String path) {
        return "https://" + host + ":" + server.getAddress().getPort() + path;
    }

    private static Reason reason(ThrowingCallable fetch) {
        var seen = new ArrayList<Reason>();
        assertThatThrownBy(fetch)
                .isInstanceOfSatisfying(FetchFailed.class, failed -> seen.add(failed.reason()));
        return seen.getFirst();
    }

    private static void onward(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        send(exchange, 302, new byte[0]);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (int i = 0; i < 1_000; i++) {
                out.write(new byte[8_192]);
            }
        }
    }

    private static void slow(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (int i = 0; i < 200; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
