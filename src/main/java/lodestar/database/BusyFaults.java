package lodestar.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/// Knows by name what PostgreSQL says when it is too busy, beside what Spring knows: a lock that
/// did not come in time, and a transaction that was ended because it had stood still.
final class BusyFaults extends SQLExceptionSubclassTranslator {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String IDLE_IN_TRANSACTION = "25P03";

    @Override
    protected @Nullable DataAccessException doTranslate(
            String task, @Nullable String sql, SQLException fault) {
        return switch (fault.getSQLState()) {
            case LOCK_NOT_AVAILABLE ->
                    new QueryTimeoutException(buildMessage(task, sql, fault), fault);
            case IDLE_IN_TRANSACTION ->
                    new DataAccessResourceFailureException(buildMessage(task, sql, fault), fault);
            case null, default -> super.doTranslate(task, sql, fault);
        };
    }
}
