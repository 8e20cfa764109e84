package lodestar.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpeningDatabaseTest {

    private static final Login SOMEBODY = new Login("somebody", "secret");

    private final AtomicInteger closed = new AtomicInteger();

    private OpeningDatabase opening() {
        var opening =
                new OpeningDatabase(() ->
                        new Database(
                                "jdbc:postgresql:x", SOMEBODY, SOMEBODY, closed::incrementAndGet));
        Thread.ofPlatform().start(opening);
        return opening;
    }

    @Test
    void what_a_failed_start_has_not_taken_up_is_closed() {
        opening().abandon();
        assertThat(closed).hasValue(1);
    }

    @Test
    void what_was_taken_up_is_closed_by_whoever_took_it() {
        var opening = opening();
        assertThat(opening.take().owner()).isEqualTo(SOMEBODY);
        opening.abandon();
        assertThat(closed).hasValue(0);
    }

    @Test
    void what_went_wrong_is_told_as_it_was() {
        var opening =
                new OpeningDatabase(() -> {
                    throw new UnfitDatabase("The folder is in use.");
                });
        opening.run();
        opening.abandon();
        assertThatThrownBy(opening::take)
                .isInstanceOf(UnfitDatabase.class)
                .hasMessage("The folder is in use.");
    }
}
