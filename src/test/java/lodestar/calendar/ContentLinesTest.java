package lodestar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLinesTest {

    @Test
    void a_line_ends_by_carriage_return_and_line_feed() {
        assertThat(new ContentLines().line("VERSION", "2.0").toString())
                .isEqualTo("VERSION:2.0\r\n");
    }

    @Test
    void marks_of_the_format_are_escaped_in_text() {
        assertThat(ContentLines.escape("a,b;c\\d\ne\r\nf\rg:\"h\"\ti"))
                .isEqualTo("a\\,b\\;c\\\\d\\ne\\nf\\ng:\"h\"\ti");
    }

    @Test
    void line_breaks_that_only_some_know_are_line_breaks_for_all() {
        assertThat(ContentLines.escape("a\u2028b\u2029c\u0085d\u000be\ff"))
                .isEqualTo("a\\nb\\nc\\nd\\ne\\nf");
    }

    @Test
    void control_characters_are_left_out() {
        assertThat(ContentLines.escape("a\u0000b\u0007c\u001bd\u007fe")).isEqualTo("abcde");
    }

    @Test
    void a_parameter_is_quoted_and_cannot_break_out() {
        assertThat(ContentLines.parameter("A \"B\" ^n \\C\r\nATTENDEE:x"))
                .isEqualTo("\"A 'B' \u02c6n /C  ATTENDEE:x\"");
    }

    @Test
    void times_are_whole_seconds_in_utc() {
        assertThat(
                        new ContentLines()
                                .line("DTSTART", Instant.parse("2026-03-29T00:59:59.999Z"))
                                .toString())
                .isEqualTo("DTSTART:20260329T005959Z\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 66, 67, 68, 69, 70, 141, 142, 143, 2_000})
    void a_line_of_ascii_is_folded_at_75_octets(int length) {
        String folded = new ContentLines().text("SUMMARY", "x".repeat(length)).toString();
        assertFolded(folded, "SUMMARY:" + "x".repeat(length));
        assertThat(folded.split("\r\n", -1)[0]).hasSize(Math.min(75, length + 8));
    }

    @ParameterizedTest
    @CsvSource({"ä", "€", "漢", "😀", "👩‍👩‍👧‍👦", "é", "ش", "अ", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"})
    void no_character_is_cut_wherever_the_fold_comes(String character) {
        for (int before = 0; before < 12; before++) {
            String text = "x".repeat(before) + character.repeat(200);
            assertFolded(new ContentLines().text("SUMMARY", text).toString(), "SUMMARY:" + text);
        }
    }

    private static void assertFolded(String folded, String whole) {
        for (String line : folded.split("\r\n", -1)) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
        }
        assertThat(folded.replace("\r\n ", "")).isEqualTo(whole + "\r\n");
    }
}
