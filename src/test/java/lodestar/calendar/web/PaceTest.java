package lodestar.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import lodestar.shared.Institution;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final Pace pace = new Pace(3, Duration.ofMinutes(1));

    @Test
    void three_at_once_and_then_one_a_minute() {
        assertThat(times(4, NOW)).containsExactly(true, true, true, false);
        assertThat(pace.lets("a", NOW.plusSeconds(59))).isFalse();
        assertThat(pace.lets("a", NOW.plusSeconds(60))).isTrue();
        assertThat(pace.lets("a", NOW.plusSeconds(61))).isFalse();
        assertThat(times(4, NOW.plusSeconds(3_600))).containsExactly(true, true, true, false);
    }

    @Test
    void one_who_comes_too_often_keeps_nobody_else_away() {
        times(4, NOW);
        assertThat(pace.lets("b", NOW)).isTrue();
        try (var _ = new Institution("north", List.of()).enter()) {
            assertThat(pace.lets("a", NOW)).isTrue();
        }
    }

    private List<Boolean> times(int many, Instant at) {
        return IntStream.range(0, many).mapToObj(n -> pace.lets("a", at)).toList();
    }
}
