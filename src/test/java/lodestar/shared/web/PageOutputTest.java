package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page arrives as it was written, whatever the script and however long.
class PageOutputTest {

    private final PageOutput output = new PageOutput();

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "Zoë", "محمد علي", "山田太郎", "a😀b", "<b>é</b>", "\u007f\u0080"})
    void every_script_is_written_as_it_is(String text) {
        output.writeContent(text);
        output.writeContent("|");
        output.writeContent("before" + text + "after", 3, 6 + text.length() + 2);
        assertThat(written()).isEqualTo(text + "|ore" + text + "af");
    }

    @Test
    void a_long_page_finds_room() {
        String line = "A line of a list. ";
        for (int n = 0; n < 10_000; n++) {
            output.writeContent(line);
        }
        output.writeBinaryContent("é".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        output.writeContent("é".repeat(100_000));
        assertThat(written()).isEqualTo(line.repeat(10_000) + "é".repeat(200_000));
    }

    private String written() {
        return new String(Arrays.copyOf(output.bytes(), output.length()), StandardCharsets.UTF_8);
    }
}
