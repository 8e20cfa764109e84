package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void no_cell_is_a_formula(String cell) throws IOException {
        assertThat(written(cell).replace("\"", "")).startsWith("\ufeff'" + cell.charAt(0));
    }

    @Test
    void commas_quotes_and_line_ends_stay_in_their_cell() throws IOException {
        assertThat(written("a,b", "say \"no\"", "two\nlines", null, 7))
                .isEqualTo("\ufeff\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",,7\r\n");
    }

    private static String written(Object... cells) throws IOException {
        var to = new StringWriter();
        Csv.write(to, csv -> csv.row(cells));
        return to.toString();
    }
}
