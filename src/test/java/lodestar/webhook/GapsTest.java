package lodestar.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 300", "3, 1800", "4, 7200", "5, 18000", "6, 36000", "7, 50400"})
    void the_gaps_grow_and_are_at_most_a_tenth_longer(int tries, long seconds) {
        assertThat(Gaps.next(tries, null, NOW))
                .hasValueSatisfying(at ->
                        assertThat(Duration.between(NOW, at))
                                .isBetween(
                                        Duration.ofSeconds(seconds),
                                        Duration.ofMillis(seconds * 1_100)));
    }

    @Test
    void the_eighth_try_is_the_last() {
        assertThat(Gaps.next(8, null, NOW)).isEmpty();
        assertThat(Gaps.next(8, NOW.plusSeconds(60), NOW)).isEmpty();
        assertThat(Gaps.MOST_TRIES).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "120, 2026-11-25T10:02:00Z",
        "'Wed, 25 Nov 2026 12:00:00 GMT', 2026-11-25T12:00:00Z",
        "999999999, 2026-11-26T10:00:00Z",
        "'Fri, 25 Nov 2050 12:00:00 GMT', 2026-11-26T10:00:00Z",
    })
    void who_asks_for_time_gets_it_up_to_a_day(String said, Instant until) {
        assertThat(Gaps.asked(said, NOW)).hasValue(until);
        assertThat(Gaps.next(1, until, NOW)).hasValue(until);
    }

    @ParameterizedTest
    @CsvSource({"soon", "''", "-5", "0", "99999999999999", "'Wed, 25 Nov 2020 12:00:00 GMT'"})
    void what_makes_no_sense_is_no_wish(String said) {
        assertThat(Gaps.asked(said, NOW)).isEmpty();
    }

    @Test
    void a_short_wish_shortens_no_gap() {
        assertThat(Gaps.next(3, NOW.plusSeconds(1), NOW))
                .hasValueSatisfying(at -> assertThat(at).isAfter(NOW.plusSeconds(1_799)));
    }
}
