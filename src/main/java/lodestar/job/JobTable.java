package lodestar.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import lodestar.shared.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Jobs as rows of a table: a node that finds one due takes it, under a lock that other nodes skip.
///
/// A node that dies in the middle of a job is noticed by its silence, and another takes the job up.
/// A job that fails comes again after one minute, then two, four and so on, but never later than
/// its own pace.
record JobTable(DataSource database, Turn turn) {

    static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final int MISSED = 6;
    private static final Duration END = Duration.ofSeconds(8);
    private static final int THREADS = 2;
    private static final int DOUBLINGS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(JobTable.class);

    Scheduler scheduler(List<Recurring> jobs, Duration poll) {
        refuseTwins(jobs);
        return Scheduler.create(database)
                .startTasks(jobs.stream().map(this::task).toList())
                .tableName("job")
                .schedulerName(new SchedulerName.Fixed("process " + ProcessHandle.current().pid()))
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(END)
                .alwaysPersistTimestampInUTC()
                // its messages could name people; ours below do not
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    private RecurringTask<Void> task(Recurring job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .onFailure((failed, next) -> again(job, failed, next))
                .execute((instance, context) -> turn.of(job));
    }

    private static void again(
            Recurring job, ExecutionComplete failed, ExecutionOperations<Void> next) {
        int before = failed.getExecution().consecutiveFailures;
        LOG.warn(
                "Job {} failed, {} times before that: {}",
                job.name(),
                before,
                Fault.of(failed.getCause().orElse(null)));
        next.reschedule(failed, failed.getTimeDone().plus(gap(job.every(), before)));
    }

    static Duration gap(Duration every, int failuresBefore) {
        Duration growing = Duration.ofMinutes(1L << Math.min(failuresBefore, DOUBLINGS));
        return growing.compareTo(every) < 0 ? growing : every;
    }

    private static void refuseTwins(List<Recurring> jobs) {
        var byName = jobs.stream().collect(Collectors.groupingBy(Recurring::name));
        byName.forEach((name, twins) -> {
            if (twins.size() > 1) {
                throw new IllegalStateException("Two jobs are called " + name);
            }
        });
    }
}
