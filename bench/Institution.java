import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// The institution in the database: fills it, knows who is in it, and what each request asks of it.
final class Institution implements AutoCloseable {

    static final int STUDENT = 1;
    static final int FACULTY = 2;
    static final int COORDINATOR = 3;
    static final int ADMIN = 4;
    static final String PASSWORD = "correct horse battery staple";

    private final Server server;
    private final Connection owner;
    private final Connection superuser;
    private final String secret = UUID.randomUUID().toString();
    final int batches;

    Institution(Server server, int batches) throws IOException, SQLException {
        this.server = server;
        this.batches = batches;
        this.owner = connect("lodestar_owner");
        this.superuser = connect("postgres");
    }

    private Connection connect(String user) throws IOException, SQLException {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", server.secrets().getProperty(user));
        String port = server.postmaster().get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/lodestar", login);
    }

    void load() throws IOException, SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set statement_timeout = 0; set work_mem = '64MB'; set synchronous_commit = off");
            statement.execute("set maintenance_work_mem = '256MB'");
            set(statement, "bench.batches", Integer.toString(batches));
            set(statement, "bench.secret", secret);
            set(statement, "bench.hash", hasher().encode(PASSWORD));
            for (String part : Files.readString(Path.of("bench", "load.sql")).split("(?m)^-- # ")) {
                if (!part.isBlank()) {
                    long start = System.nanoTime();
                    String what = part.substring(0, part.indexOf('\n'));
                    statement.execute(part.substring(part.indexOf('\n')));
                    System.out.printf("  %-32s %6.1f s%n", what, (System.nanoTime() - start) / 1e9);
                }
            }
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static void set(Statement statement, String name, String value) throws SQLException {
        statement.execute("set " + name + " = '" + value + "'");
    }

    /// As Lodestar hashes passwords.
    static Argon2PasswordEncoder hasher() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    /// The id of a record of this kind, as `load.sql` makes it.
    static String id(int kind, long number) {
        long when = 1_717_986_918_400L + number;
        long end = number * 2_654_435_761L % 281_474_976_710_656L;
        return "%08x-%04x-7%03x-8000-%012x".formatted(when >> 16, when & 0xffff, kind, end);
    }

    String session(int kind, int number) {
        return "lodestar_session=" + secret + "-" + kind + "-" + number;
    }

    /// The values of one column or more, glued as a cursor glues them.
    List<String> texts(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(rows.getString(column));
                }
                found.add(String.join("\u001f", values));
            }
        }
        return found;
    }

    /// The address of a list behind the row that the query finds.
    String behind(String sql) throws SQLException {
        byte[] key = ("a" + texts(sql).getFirst()).getBytes(StandardCharsets.UTF_8);
        return "at=" + Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    void everyStatementIsLogged(boolean logged) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            if (logged) {
                statement.execute("alter system set log_statement = 'all'");
                statement.execute("alter system set log_line_prefix = '%u '");
            } else {
                statement.execute("alter system reset log_statement");
                statement.execute("alter system reset log_line_prefix");
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
        superuser.close();
    }
}
