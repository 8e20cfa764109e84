import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody with a browser: a client, and the token that their forms carry.
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final Client client;
    private String token = "";

    Visitor(int port, String cookies) {
        client = new Client(port, cookies);
    }

    /// Reads a form, as everybody does before sending one.
    void readForm(String path) throws IOException {
        Client.Reply page = client.get(path);
        Matcher found = TOKEN.matcher(page.text());
        if (!found.find()) {
            throw new IOException(path + " shows no form: " + page.status());
        }
        token = found.group(1);
        client.keep(page.cookie());
    }

    /// Sends a form with its token and a key of its own. Names and values alternate.
    Client.Reply send(String path, String... fields) throws IOException {
        var form = new StringBuilder("_csrf=").append(encoded(token));
        form.append("&_key=").append(UUID.randomUUID());
        for (int at = 0; at < fields.length; at += 2) {
            form.append('&').append(fields[at]).append('=').append(encoded(fields[at + 1]));
        }
        return client.post(path, form.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
