package lodestar.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lodestar.LodestarTest;
import lodestar.shared.Institution;
import lodestar.shared.Institutions;
import lodestar.shared.Recurring;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class JobTableTest {

    private static final Duration AT_ONCE = Duration.ofMillis(20);
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired DataSource database;
    @Autowired JdbcClient client;
    @Autowired Jobs jobs;
    @Autowired Turn turn;

    @Test
    void two_nodes_on_one_database_run_each_job_once() throws InterruptedException {
        int many = 24;
        Map<String, AtomicInteger> ran = new ConcurrentHashMap<>();
        var everyOne = new CountDownLatch(many);
        List<Recurring> all =
                IntStream.range(0, many)
                        .mapToObj(n -> lodestar.testing.Institution.unique("test.once"))
                        .map(name ->
                                new Recurring(
                                        name,
                                        HOUR,
                                        () -> {
                                            if (Institution.current().isMain()) {
                                                ran.computeIfAbsent(name, n -> new AtomicInteger())
                                                        .incrementAndGet();
                                                everyOne.countDown();
                                            }
                                        }))
                        .toList();
        Scheduler one = node(all);
        Scheduler other = node(all);
        one.start();
        other.start();
        assertThat(everyOne.await(30, TimeUnit.SECONDS)).isTrue();
        one.stop();
        other.stop();
        assertThat(ran.values()).hasSize(many).allSatisfy(times -> assertThat(times).hasValue(1));
        assertThat(
                        client.sql(
                                        """
                                        select count(*) from job
                                         where task_name like 'test.once%' and last_success is not null
                                           and not picked and execution_time > last_success + interval '59 minutes'
                                        """)
                                .query(Integer.class)
                                .single())
                .isEqualTo(many);
    }

    @Test
    void a_job_that_failed_comes_again_in_a_minute_and_keeps_its_message_to_itself()
            throws InterruptedException {
        String name = lodestar.testing.Institution.unique("test.failing");
        var failed = new CountDownLatch(1);
        Runnable work =
                () -> {
                    failed.countDown();
                    throw new IllegalStateException("Ada Lovelace is in here");
                };
        Scheduler node = node(List.of(new Recurring(name, HOUR, work)));
        node.start();
        assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
        node.stop();
        assertThat(
                        client.sql(
                                        """
                                        select consecutive_failures = 1 and not picked
                                               and execution_time between last_failure and last_failure + interval '61 seconds'
                                          from job where task_name = ?
                                        """)
                                .param(name)
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void what_fails_for_one_institution_is_done_for_the_others(
            @Autowired Institutions institutions) {
        var served = new ArrayList<Institution>();
        Runnable work =
                () -> {
                    served.add(Institution.current());
                    if (Institution.current().isMain()) {
                        throw new UnsupportedOperationException();
                    }
                };
        assertThatThrownBy(() -> turn.of(new Recurring("test.served", HOUR, work)))
                .hasCauseInstanceOf(UnsupportedOperationException.class);
        assertThat(served).hasSizeGreaterThan(1).isEqualTo(institutions.all());
    }

    @Test
    void a_fault_is_told_without_its_message() {
        var fault =
                Fault.of(
                        new IllegalStateException(
                                "about Ada", new IllegalArgumentException("Lovelace")));
        assertThat(fault.text())
                .contains("IllegalStateException at lodestar.job.JobTableTest")
                .contains("because of java.lang.IllegalArgumentException")
                .doesNotContain("Ada")
                .doesNotContain("Lovelace");
    }

    @Test
    void gaps_grow_and_never_outgrow_the_pace() {
        assertThat(IntStream.of(0, 1, 2, 3, 40).mapToObj(n -> JobTable.gap(HOUR, n)))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(8),
                        HOUR);
        assertThat(JobTable.gap(Duration.ofSeconds(10), 5)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void two_jobs_of_one_name_are_refused() {
        Recurring twin = new Recurring("test.twin", HOUR, () -> {});
        assertThatThrownBy(() -> node(List.of(twin, twin)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_process_that_does_not_serve_runs_no_jobs() {
        assertThat(jobs.isRunning()).isFalse();
    }

    private Scheduler node(List<Recurring> all) {
        return new JobTable(database, turn).scheduler(all, AT_ONCE);
    }
}
