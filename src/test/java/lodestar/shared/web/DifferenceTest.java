package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void words_that_only_one_text_has_are_marked() {
        assertThat(Difference.of("She explains pointers well.", "She explains loops well."))
                .containsExactly(
                        new Difference("She explains ", false),
                        new Difference("pointers", true),
                        new Difference(" well.", false));
    }

    @Test
    void the_parts_are_the_text_again() {
        String text = "one two\n\nthree  four five";
        assertThat(
                        Difference.of(text, "zero two four\nsix").stream()
                                .map(Difference::text)
                                .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void an_empty_text_has_no_parts_and_an_empty_other_marks_all() {
        assertThat(Difference.of("", "words")).isEmpty();
        assertThat(Difference.of("two words", ""))
                .containsExactly(new Difference("two words", true));
    }

    @Test
    void texts_too_long_to_compare_are_shown_unmarked() {
        String longText = "word ".repeat(3_000);
        assertThat(Difference.of(longText, longText + "more"))
                .containsExactly(new Difference(longText, false));
    }
}
