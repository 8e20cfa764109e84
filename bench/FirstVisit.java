import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a browser fetches that has never been here: a page, and all that it names, packed.
record FirstVisit(int requests, int bytes) {

    private static final Pattern NAMED =
            Pattern.compile("(?:<link[^>]* href|<script[^>]* src|<img[^>]* src)=\"([^\"]+)\"");
    private static final Pattern URL = Pattern.compile("url\\([\"']?(?!data:)([^\"')]+)");

    static FirstVisit of(int port, String page, String cookies) throws IOException {
        try (var client = new Client(port, cookies)) {
            Client.Reply first = client.get(page);
            int bytes = first.bytes();
            Set<String> seen = new LinkedHashSet<>();
            collect(NAMED, first.text(), seen);
            Set<String> todo = new LinkedHashSet<>(seen);
            while (!todo.isEmpty()) {
                String next = todo.iterator().next();
                todo.remove(next);
                Client.Reply reply = client.get(next);
                if (reply.status() != 200) {
                    throw new IOException(next + ": " + reply.status());
                }
                bytes += reply.bytes();
                if (next.endsWith(".css")) {
                    Set<String> inside = new LinkedHashSet<>();
                    collect(URL, reply.text(), inside);
                    inside.removeAll(seen);
                    seen.addAll(inside);
                    todo.addAll(inside);
                }
            }
            return new FirstVisit(1 + seen.size(), bytes);
        }
    }

    private static void collect(Pattern what, String text, Set<String> found) {
        Matcher each = what.matcher(text);
        while (each.find()) {
            found.add(each.group(1));
        }
    }
}
