package lodestar.database;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database that is being opened.
final class OpeningDatabase extends FutureTask<Database> {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningDatabase.class);

    private volatile boolean isTaken;

    OpeningDatabase(Callable<Database> work) {
        super(work);
    }

    /// Waits for it. What went wrong is thrown as if it had gone wrong here.
    Database take() {
        try {
            Database database = get();
            isTaken = true;
            return database;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /// Closes it unless it was taken: whoever has taken it does that.
    void abandon() {
        if (!isTaken) {
            try {
                get().close();
            } catch (ExecutionException neverOpened) {
                LOG.debug("nothing to close", neverOpened);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
