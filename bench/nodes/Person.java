import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// Somebody at work: looks at pages, sends forms, and presses the button again where no answer
/// came, with the same form and so the same key.
final class Person {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int PATIENCE = 30;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new TreeMap<>();
    private final String base;
    int asked;
    int again;
    int lost;
    int signedOut;
    long longest;

    Person(int port) {
        base = "http://localhost:" + port;
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        var form = open("/sign-in");
        send("/sign-in", form, "email", email, "password", password);
    }

    String open(String path) throws IOException, InterruptedException {
        var answer = patiently(HttpRequest.newBuilder(URI.create(base + path)).GET());
        return answer == null ? "" : answer.body();
    }

    /// @return whether the form had its effect
    boolean send(String path, String page, String... fields)
            throws IOException, InterruptedException {
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            return false;
        }
        var form = new StringBuilder("_csrf=").append(encoded(token.group(1)));
        form.append("&_key=").append(UUID.randomUUID());
        for (int at = 0; at < fields.length; at += 2) {
            form.append('&').append(fields[at]).append('=').append(encoded(fields[at + 1]));
        }
        var answer =
                patiently(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
        return answer != null && answer.statusCode() == 303;
    }

    private HttpResponse<String> patiently(HttpRequest.Builder request)
            throws InterruptedException {
        asked++;
        long began = System.nanoTime();
        try {
            for (int tries = 0; tries < PATIENCE; tries++) {
                var answer = once(request);
                if (answer != null) {
                    return answer;
                }
                again++;
                Thread.sleep(200);
            }
            lost++;
            return null;
        } finally {
            longest = Math.max(longest, System.nanoTime() - began);
        }
    }

    private HttpResponse<String> once(HttpRequest.Builder request) throws InterruptedException {
        try {
            var whole = new StringBuilder();
            cookies.forEach((name, value) -> whole.append(name).append('=').append(value).append("; "));
            request.setHeader("Cookie", whole.toString()).timeout(Duration.ofSeconds(20));
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            if (answer.statusCode() >= 500) {
                return null;
            }
            String to = answer.headers().firstValue("Location").orElse("");
            if (to.contains("/sign-in")) {
                signedOut++;
            }
            return answer;
        } catch (IOException noAnswer) {
            return null;
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int sign = pair.indexOf('=');
        cookies.put(pair.substring(0, sign), pair.substring(sign + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
