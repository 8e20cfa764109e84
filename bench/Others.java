import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Eight clients that ask for something else meanwhile, until they are closed or their time is up.
final class Others implements AutoCloseable {

    private static final int CLIENTS = 8;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<Figures> asking;

    Others(Crowd crowd, Page page, Duration time) {
        asking = thread.submit(() -> crowd.ask(page, CLIENTS, Span.of(time)));
    }

    Figures figures() throws IOException {
        try {
            return asking.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
