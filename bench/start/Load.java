import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Everybody of the demo at work at once, each with a browser of their own: homes, lists, searches,
/// records, each page the one after the other.
record Load(int port, String password, int requests) {

    private static final int CLIENTS = 32;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z]+/[0-9a-f-]{36})\"");
    private static final List<String> PAGES =
            List.of("/", "/students", "/mentors", "/meetings", "/followups", "/nominations", "/allocations",
                    "/search?q=a", "/notices", "/meetings?q=talk", "/students?q=an", "/account", "/");

    /// How many of the pages were not to be had, which is to be none; what a role may not see counts as had.
    int run(List<String> visitors) throws Exception {
        var left = new AtomicInteger(requests);
        var broken = new AtomicInteger();
        List<Future<?>> work = new ArrayList<>();
        List<CookieManager> cookies = new ArrayList<>();
        for (String email : visitors) {
            cookies.add(signedIn(email));
        }
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int each = 0; each < CLIENTS; each++) {
                int who = each % visitors.size();
                work.add(
                        threads.submit(
                                () -> {
                                    live(visitors.get(who), cookies.get(who), left, broken);
                                    return null;
                                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        return broken.get();
    }

    private static HttpClient browser(CookieManager cookies) {
        return HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).build();
    }

    private void live(String email, CookieManager cookies, AtomicInteger left, AtomicInteger broken)
            throws IOException, InterruptedException {
        try (var browser = browser(cookies)) {
            List<String> records = new ArrayList<>();
            for (int turn = 0; left.getAndDecrement() > 0; turn++) {
                boolean isList = turn % 2 == 0 || records.isEmpty();
                String path = isList ? PAGES.get(turn / 2 % PAGES.size()) : records.get(turn % records.size());
                var page = browser.send(get(path), HttpResponse.BodyHandlers.ofString());
                if (page.statusCode() >= 500 || page.headers().firstValue("Location").orElse("").contains("/sign-in")) {
                    broken.incrementAndGet();
                    System.err.println(email + " " + path + " " + page.statusCode());
                }
                if (isList) {
                    LINK.matcher(page.body()).results().limit(5).forEach(found -> records.add(found.group(1)));
                }
            }
        }
    }

    private CookieManager signedIn(String email) throws IOException, InterruptedException {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        try (var browser = browser(cookies)) {
            signIn(browser, email);
        }
        return cookies;
    }

    private void signIn(HttpClient browser, String email) throws IOException, InterruptedException {
        String form = browser.send(get("/sign-in"), HttpResponse.BodyHandlers.ofString()).body();
        var token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new IOException("The sign-in page shows no form.");
        }
        String sent = "_csrf=" + encoded(token.group(1)) + "&_key=" + UUID.randomUUID() + "&email=" + encoded(email)
                + "&password=" + encoded(password);
        var request = HttpRequest.newBuilder(address("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(sent))
                .build();
        int status = browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 303) {
            throw new IOException(email + " cannot sign in: " + status);
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(address(path)).header("Accept-Encoding", "gzip;q=0").build();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
