package lodestar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:20Z");

    private final Pace pace = new Pace();

    @Test
    void a_token_that_goes_too_fast_waits_for_the_next_minute() {
        UUID token = UUID.randomUUID();
        for (int i = 0; i < Pace.A_MINUTE; i++) {
            assertThat(pace.wait(token, NOON)).isZero();
        }

        assertThat(pace.wait(token, NOON)).isEqualTo(Duration.ofSeconds(40));
        assertThat(pace.wait(token, NOON.plusSeconds(40))).isZero();
    }

    @Test
    void one_token_does_not_slow_another_down() {
        UUID token = UUID.randomUUID();
        for (int i = 0; i <= Pace.A_MINUTE; i++) {
            pace.wait(token, NOON);
        }

        assertThat(pace.wait(UUID.randomUUID(), NOON)).isZero();
    }
}
