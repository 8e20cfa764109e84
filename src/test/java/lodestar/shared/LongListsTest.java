package lodestar.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import lodestar.LodestarTest;
import lodestar.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Long lists are remembered as long for a minute, each for its own statement and values.
@LodestarTest
class LongListsTest {

    private static final String ROWS = "select 1 from generate_series(1, :length)";
    private static final int LONG = Counted.LIMIT + 1;

    @Autowired JdbcClient database;

    private final Hand hand = new Hand();
    private LongLists lists;

    @BeforeEach
    void nothing_is_remembered() {
        lists = new LongLists(database, hand);
    }

    @Test
    void a_long_list_is_counted_once_a_minute() {
        assertThat(statements(ROWS, LONG)).isEqualTo(1);
        hand.forward(59);
        assertThat(statements(ROWS, LONG)).isZero();
        assertThat(lists.count(ROWS, Map.of("length", LONG)).isMore()).isTrue();
        hand.forward(1);
        assertThat(statements(ROWS, LONG)).isEqualTo(1);
    }

    @Test
    void a_list_that_is_not_long_is_counted_each_time() {
        assertThat(statements(ROWS, Counted.LIMIT)).isEqualTo(1);
        assertThat(statements(ROWS, Counted.LIMIT)).isEqualTo(1);
        assertThat(lists.count(ROWS, Map.of("length", 7)).rows()).isEqualTo(7);
    }

    @Test
    void no_other_statement_and_no_other_values_share_an_answer() {
        assertThat(statements(ROWS, LONG)).isEqualTo(1);
        assertThat(statements(ROWS, LONG + 1)).isEqualTo(1);
        assertThat(statements(ROWS + " where true", LONG)).isEqualTo(1);
    }

    private int statements(String rows, int length) {
        return Statements.of(() -> lists.count(rows, Map.of("length", length))).size();
    }

    /// A clock that is put forward by hand.
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-26T10:00:00Z");

        private void forward(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
