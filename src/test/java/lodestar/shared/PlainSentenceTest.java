package lodestar.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The short way of filling a sentence says what the message format would.
class PlainSentenceTest {

    private static final Object[] TEXTS = {"Ada", "{1}", "it's", "Zoë"};

    @ParameterizedTest
    @ValueSource(
            strings = {"{0}", "{0} with {1}", "{1}, {0} ({2})", "{0}{0}", "a {3} b", "\n{0}\n"})
    void a_plain_sentence_is_joined(String words) {
        var sentence = PlainSentence.read(words);
        assertThat(sentence.isPlain()).isTrue();
        assertThat(sentence.join(TEXTS)).isEqualTo(new MessageFormat(words).format(TEXTS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no place",
                "{0, number}",
                "{0, plural, one {# day} other {# days}}",
                "{0}'s",
                "it''s {0}",
                "'{0}'",
                "{name}"
            })
    void another_is_left_to_the_message_format(String words) {
        assertThat(PlainSentence.read(words).isPlain()).isFalse();
    }

    @Test
    void a_place_without_a_text_is_left_to_the_message_format() {
        var sentence = PlainSentence.read("{0} of {1}");
        assertThat(sentence.fits("one", "two")).isTrue();
        assertThat(sentence.fits("one")).isFalse();
        assertThat(sentence.fits(1, "two")).isFalse();
        assertThat(sentence.fits("one", null)).isFalse();
    }

    @Test
    void every_sentence_of_ours_that_is_plain_says_the_same() {
        List<Map<String, String>> ours =
                Bundle.all("de").stream()
                        .flatMap(each -> List.of(each.english(), each.translated()).stream())
                        .toList();
        for (Map<String, String> each : ours) {
            for (String words : each.values()) {
                var sentence = PlainSentence.read(words);
                Object[] texts = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
                if (sentence.isPlain()) {
                    assertThat(sentence.join(texts))
                            .isEqualTo(new MessageFormat(words, Locale.ENGLISH).format(texts));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, APP0001",
        "42, APP0042",
        "9999, APP9999",
        "10000, APP10000",
        "1234567, APP1234567"
    })
    void a_record_has_four_figures_at_least(long number, String written) {
        assertThat(RecordNumber.of("APP", number)).isEqualTo(written);
    }
}
