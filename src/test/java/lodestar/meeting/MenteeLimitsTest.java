package lodestar.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import lodestar.testing.Race;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenteeLimitsTest {

    private static final Instant START = Instant.parse("2026-12-01T15:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // limit in hours, minutes before the start, what is said
        "12, 721, done",
        "12, 720, done",
        "12, 719, too-late",
        "12, -1, too-late",
        "1, 60, done",
        "1, 59, too-late",
        "0, 1, done",
        "0, 0, too-late",
        "0, -1, too-late",
    })
    void one_leaves_until_so_many_hours_before(int hours, long minutes, String said) {
        var limits = new MenteeLimits(hours, 3, START.minus(Duration.ofMinutes(minutes)));
        assertThat(Race.outcome(() -> limits.allowLeaving(START))).isEqualTo(said);
        assertThat(Race.outcome(() -> limits.allowMoving(START, 0))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2, done",
        "3, 3, too-many-moves",
        "3, 4, too-many-moves",
        "0, 0, too-many-moves"
    })
    void one_moves_so_often(int most, int moves, String said) {
        var limits = new MenteeLimits(12, most, START.minus(Duration.ofDays(5)));
        assertThat(Race.outcome(() -> limits.allowMoving(START, moves))).isEqualTo(said);
    }
}
