package lodestar.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import lodestar.LodestarTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What asks people to come back later, instead of saying that something is broken.
@LodestarTest
class BusyFaultsTest {

    private static final String LOCK = "select count(pg_advisory_xact_lock(20261125))";

    @Autowired private JdbcClient database;
    @Autowired private PlatformTransactionManager transactions;

    @Test
    void a_lock_that_does_not_come_in_time_is_a_busy_database() {
        var first = new TransactionTemplate(transactions);
        var second = new TransactionTemplate(transactions);
        second.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        first.executeWithoutResult(holding -> {
            lock();
            assertThatThrownBy(() ->
                            second.executeWithoutResult(waiting -> {
                                database.sql("set local lock_timeout = '50ms'").update();
                                lock();
                            }))
                    .isInstanceOf(QueryTimeoutException.class);
        });
    }

    @Test
    void so_is_a_transaction_that_was_ended_because_it_stood_still() {
        assertThat(new BusyFaults().translate("read", "select 1", new SQLException("", "25P03")))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    private void lock() {
        database.sql(LOCK).query((row, n) -> row.getLong(1)).single();
    }
}
