package lodestar.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is typed into one line stays one line, and no sign in it turns round what follows.
class PlainTest {

    @Test
    void a_line_is_one_line() {
        assertThat(Plain.line(" Talk\r\nATTENDEE:mailto:e@e\u0000\u2028end "))
                .isEqualTo("Talk ATTENDEE:mailto:e@e end");
        assertThat(Plain.line(null)).isEmpty();
    }

    @Test
    void nothing_turns_round_what_follows() {
        assertThat(Plain.line("invoice\u202excod.exe\u202d")).isEqualTo("invoicexcod.exe");
        assertThat(Plain.lines("a\u202eb\r\nc")).isEqualTo("ab\nc");
    }

    @Test
    void scripts_keep_what_they_are_joined_with() {
        String persian = "می\u200cخواهم";
        assertThat(Plain.line(persian)).isEqualTo(persian);
        assertThat(Plain.line("e\u0301")).isEqualTo("é");
    }
}
