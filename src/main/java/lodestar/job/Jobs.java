package lodestar.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import javax.sql.DataSource;
import lodestar.shared.Recurring;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The jobs of a server: begins after everything else is up, and ends before anything goes down. A
/// process that does not serve leaves `lodestar.jobs` unset and runs none.
@Component
final class Jobs implements SmartLifecycle {

    private final DataSource database;
    private final ObjectProvider<Recurring> jobs;
    private final Turn turn;
    private final boolean isServer;
    private @Nullable Scheduler running;

    Jobs(DataSource database, ObjectProvider<Recurring> jobs, Turn turn, Environment environment) {
        this.database = database;
        this.jobs = jobs;
        this.turn = turn;
        this.isServer = environment.getProperty("lodestar.jobs", Boolean.class, false);
    }

    @Override
    public boolean isAutoStartup() {
        return isServer;
    }

    @Override
    public synchronized void start() {
        List<Recurring> all = jobs.orderedStream().toList();
        Scheduler scheduler = new JobTable(database, turn).scheduler(all, JobTable.POLL);
        scheduler.start();
        running = scheduler;
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
