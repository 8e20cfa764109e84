package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No cell of a file that leaves the house may run as a formula.
class ListLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+2+5",
                "-2+3",
                "@SUM(1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1",
                "  =1+1",
                "＝1+1",
                "=cmd|' /C calc'!'A1'"
            })
    void a_cell_that_looks_like_a_formula_is_text(String hostile) {
        assertThat(ListLines.cell(hostile)).isEqualTo("'" + hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Søren", "a=b", "1-2", "王芳", "'=1"})
    void any_other_cell_stays_as_it_is(String plain) {
        assertThat(ListLines.cell(plain)).isEqualTo(plain);
    }

    @Test
    void numbers_stay_numbers_and_nothing_is_empty() {
        assertThat(ListLines.cell(-3)).isEqualTo("-3");
        assertThat(ListLines.cell(null)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("collected")
    void collected_attacks_do_not_begin_like_a_formula(String hostile) {
        assertThat(ListLines.cell(hostile).stripLeading()).doesNotMatch("(?s)[=+\\-@＝＋－＠].*");
    }

    static Stream<String> collected() throws IOException {
        Path file = null;
        for (Path each :
                List.of(
                        Path.of("..", "shared", "data", "hostile", "csv-formula.txt"),
                        Path.of("..", "..", "shared", "data", "hostile", "csv-formula.txt"))) {
            if (Files.exists(each)) {
                file = each;
            }
        }
        if (file == null) {
            System.err.println("shared/data/hostile is not beside the checkout: own samples only");
            return Stream.of("=2+5+cmd|' /C calc'!A0");
        }
        return Files.readAllLines(file).stream().filter(line -> !line.isEmpty());
    }
}
