package lodestar.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeekTest {

    @ParameterizedTest
    @CsvSource({
        "smith, false, '%smith%'",
        "'  Åsa   Lind ', false, '%Åsa Lind%'",
        "王芳, false, '% 王芳%'",
        "S-104, true, S-104",
        "４２, true, 42",
        "٤٢, true, ٤٢",
        "ana.1@example.org, false, '%ana.1@example.org%'",
        "100%, true, 100%",
        "a_b\\c, false, '%a\\_b\\\\c%'",
    })
    void reads(String typed, boolean isNumber, String pattern) {
        var seek = Seek.of(typed);
        assertThat(seek.isNumber()).isEqualTo(isNumber);
        assertThat(seek.pattern()).isEqualTo(pattern);
    }

    @Test
    void nothing_typed_seeks_nothing() {
        assertThat(Seek.of(null).isEmpty()).isTrue();
        assertThat(Seek.of(" \u0000\n ").isEmpty()).isTrue();
        assertThat(Seek.of("").condition("p")).isEmpty();
    }

    @Test
    void a_novel_is_cut() {
        assertThat(Seek.of("x".repeat(10_000)).words()).hasSize(100);
    }
}
