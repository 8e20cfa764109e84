package lodestar.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What an act writes of itself is written together when the act is whole, and only then.
@LodestarTest
class AtLastTest {

    @Autowired Attempts attempts;
    @Autowired AtLast last;
    @Autowired JdbcClient database;
    @Autowired PlatformTransactionManager transactions;

    private final List<List<UUID>> written = new ArrayList<>();
    private final AtLast.Book<UUID> book =
            keys -> {
                written.add(List.copyOf(keys));
                return keys.stream()
                        .map(key ->
                                new AtLast.Statement(
                                        "insert into form_key (key, person_id, location) values (?, ?, '/')",
                                        List.of(key, key)))
                        .toList();
            };
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void all_of_an_act_is_written_together_at_its_end() {
        attempts.run(() -> {
            last.write(book, List.of(first));
            last.write(book, List.of(second));
            assertThat(written).isEmpty();
            return "";
        });
        assertThat(written).containsExactly(List.of(first, second));
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void what_is_left_for_the_end_is_sent_at_once() {
        assertThat(
                        Statements.of(() ->
                                attempts.run(() -> {
                                    last.write(book, List.of(first));
                                    last.write(book, List.of(second));
                                    return "";
                                })))
                .hasSize(1);
    }

    @Test
    void an_act_that_is_refused_writes_nothing() {
        assertThatThrownBy(() ->
                        attempts.run(() -> {
                            last.write(book, List.of(first));
                            throw Refused.because("wrong-status");
                        }))
                .isInstanceOf(Refused.class);
        assertThat(written).isEmpty();
    }

    @Test
    void an_act_fails_where_its_end_cannot_be_written() {
        assertThatThrownBy(() ->
                        attempts.run(() -> {
                            last.write(book, List.of(first, first));
                            return "";
                        }))
                .hasStackTraceContaining("form_key_key");
        assertThat(kept()).isZero();
    }

    @Test
    void outside_of_an_act_it_is_written_at_once() {
        last.write(book, List.of(first));
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void what_pretends_another_time_or_has_a_transaction_of_its_own_does_not_wait() {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        assertThatThrownBy(() ->
                        attempts.run(() -> {
                            apart.executeWithoutResult(status -> last.write(book, List.of(first)));
                            ScopedValue.where(Time.PRETENDED, Instant.EPOCH)
                                    .run(() -> last.write(book, List.of(second)));
                            assertThat(written).hasSize(2);
                            throw Refused.because("wrong-status");
                        }))
                .isInstanceOf(Refused.class);
        assertThat(kept()).isEqualTo(1);
    }

    private int kept() {
        return database.sql("select count(*) from form_key where key in (?, ?)")
                .params(first, second)
                .query(Integer.class)
                .single();
    }
}
