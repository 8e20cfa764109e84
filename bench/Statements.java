import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts the statements of a request in PostgreSQL's own log, where for this time each stands.
final class Statements implements AutoCloseable {

    private static final int TIMES = 4;
    private static final Pattern ONE =
            Pattern.compile("(?m)^lodestar_app LOG: {2}(?:execute [^:]*|statement): (.*)$");
    private static final Pattern END = Pattern.compile("(?i)begin|commit|rollback");

    private final Path log;
    private final Institution institution;

    Statements(Server server, Institution institution) throws SQLException {
        this.log = server.data().resolve("postgres.log");
        this.institution = institution;
        institution.everyStatementIsLogged(true);
    }

    /// @param each statements a request, without those that open and end a transaction
    /// @param ends those that do
    record Counted(double each, double ends, int bytes, List<String> texts) {}

    Counted count(Page page, Crowd crowd) throws IOException {
        try (Visitor visitor = crowd.enter(page, 0)) {
            crowd.once(page, visitor);
            long from = Files.size(log);
            int bytes = 0;
            for (int time = 0; time < TIMES; time++) {
                bytes += crowd.once(page, visitor).bytes();
            }
            List<String> texts = since(from);
            double ends = texts.stream().filter(each -> END.matcher(each).matches()).count();
            return new Counted((texts.size() - ends) / TIMES, ends / TIMES, bytes / TIMES, texts);
        }
    }

    private List<String> since(long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        byte[] fresh = Arrays.copyOfRange(all, (int) from, all.length);
        Matcher each = ONE.matcher(new String(fresh, StandardCharsets.UTF_8));
        List<String> texts = new ArrayList<>();
        while (each.find()) {
            texts.add(each.group(1).strip());
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        institution.everyStatementIsLogged(false);
    }
}
