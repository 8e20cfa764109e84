package lodestar.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Makes the embedded database and its two roles, whatever of them is not there yet.
///
/// Their passwords are 24 random bytes: nobody guesses those however fast, so that their hashes
/// need no repetition. The usual 4,096 rounds, for each connection of a pool, were a tenth of a
/// start.
final class EmbeddedRoles {

    private static final String DATABASE = "lodestar";

    private EmbeddedRoles() {}

    static String url(int port) {
        return url(port, DATABASE);
    }

    static void ensure(int port, Secrets secrets) {
        Login superuser = secrets.superuser();
        try (Connection connection =
                        DriverManager.getConnection(
                                url(port, "postgres"), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set scram_iterations = 1");
            ensureRole(statement, superuser);
            ensureRole(statement, secrets.owner());
            ensureRole(statement, secrets.application());
            if (!exists(statement, "pg_database where datname = '" + DATABASE + "'")) {
                statement.execute(
                        "create database " + DATABASE + " owner " + secrets.owner().user());
                statement.execute("revoke all on database " + DATABASE + " from public");
                statement.execute(
                        "grant connect, temporary on database "
                                + DATABASE
                                + " to "
                                + secrets.application().user());
            }
        } catch (SQLException e) {
            throw new UnfitDatabase("The embedded database could not be prepared.", e);
        }
    }

    private static void ensureRole(Statement statement, Login login) throws SQLException {
        if (exists(statement, "pg_authid where " + hasQuickPassword(login))) {
            return;
        }
        boolean isThere = exists(statement, "pg_roles where rolname = '" + login.user() + "'");
        statement.execute(
                (isThere ? "alter role " : "create role ")
                        + login.user()
                        + " login password '"
                        + login.password()
                        + "'");
    }

    private static String hasQuickPassword(Login login) {
        return "rolname = '" + login.user() + "' and rolpassword like 'SCRAM-SHA-256$1:%'";
    }

    private static boolean exists(Statement statement, String what) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from " + what)) {
            return found.next();
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
