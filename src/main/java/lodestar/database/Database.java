package lodestar.database;

/// The database in use and its two logins. Closing it stops a PostgreSQL that this process started,
/// and does nothing to any other.
record Database(String url, Login owner, Login application, Runnable stop)
        implements AutoCloseable {

    static Database external(String url, Login owner, Login application) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new UnfitDatabase(
                    "LODESTAR_DB_URL must begin with jdbc:postgresql: as in jdbc:postgresql://host:5432/lodestar.");
        }
        return new Database(url, owner, application, () -> {});
    }

    @Override
    public void close() {
        stop.run();
    }
}
