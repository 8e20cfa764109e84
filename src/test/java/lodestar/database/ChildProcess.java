package lodestar.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Another JVM that has opened the embedded database of a home folder, to be killed.
record ChildProcess(Process process) {

    static final int KEPT = 42;

    static ChildProcess openIn(Path home) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ChildProcess.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (process.inputReader().readLine() == null) {
            throw new IOException("The other process did not open the database.");
        }
        return new ChildProcess(process);
    }

    void killAndLeaveTheServer() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        Database database = EmbeddedPostgres.open(Path.of(arguments[0]), true, false);
        Login owner = database.owner();
        try (Connection connection =
                        DriverManager.getConnection(
                                database.url(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select " + KEPT + " as n");
        }
        System.out.println("open");
        Thread.sleep(60_000);
    }
}
