package lodestar.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Somebody with a browser at the rehearsal: signs in, and looks at whatever their role may see.
final class Spectator implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern RECORD = Pattern.compile("href=\"(/[a-z]+/[0-9a-f-]{36})\"");
    private static final int RECORDS = 2;
    private static final int ROUNDS = 20;
    private static final int BROKEN = 500;
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/nowhere",
                    "/students",
                    "/mentors",
                    "/nominations",
                    "/allocations",
                    "/meetings",
                    "/followups",
                    "/notices",
                    "/search?q=an",
                    "/api/me");

    private final String base;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();

    Spectator(String base) {
        this.base = base;
    }

    void signIn(String email, String password) {
        var token = TOKEN.matcher(open("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page shows no form");
        }
        String form =
                "_csrf=%s&_key=%s&email=%s&password=%s"
                        .formatted(
                                encoded(token.group(1)),
                                UUID.randomUUID(),
                                encoded(email),
                                encoded(password));
        answer(
                to("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                BodyHandlers.discarding());
    }

    /// Opens each page once, then all of them again and again as browsers take them, so that the
    /// virtual machine learns which ways through the code are the usual ones.
    void lookAround() {
        var seen = new LinkedHashSet<String>();
        for (String page : PAGES) {
            seen.add(page);
            RECORD.matcher(open(page))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .limit(RECORDS)
                    .forEach(seen::add);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (String page : seen) {
                answer(packed(page), BodyHandlers.discarding());
            }
        }
    }

    private String open(String path) {
        return answer(to(path), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpRequest.Builder packed(String path) {
        return to(path).header("Accept-Encoding", "gzip, deflate, br");
    }

    private <T> T answer(HttpRequest.Builder request, BodyHandler<T> reading) {
        try {
            HttpResponse<T> answer = browser.send(request.build(), reading);
            if (answer.statusCode() >= BROKEN) {
                throw new IllegalStateException(answer.uri() + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        browser.close();
    }
}
