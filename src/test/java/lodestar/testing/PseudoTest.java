package lodestar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The finder of hard-coded text finds it, and lets names and sentences pass.
class PseudoTest {

    private final Untranslated finder =
            new Untranslated(
                    Set.of("Ana Reyes", "CS101", "Ravi explains *well* and is patient with all."));

    @Test
    void a_sentence_keeps_what_it_takes() {
        String wide = Pseudo.wide("{0, plural, one {# day of {1}} other {# days of {1}}} gone");
        assertThat(wide).isEqualTo("⟦{0, plural, one {# ｄａｙ ｏｆ {1}} other {# ｄａｙｓ ｏｆ {1}}} ｇｏｎｅ⟧");
        assertThat(new MessageFormat(wide, Locale.ENGLISH).format(new Object[] {2, "Ana"}))
                .isEqualTo("⟦2 ｄａｙｓ ｏｆ Ana ｇｏｎｅ⟧");
        assertThat(Pseudo.wide("Sign in")).isEqualTo("⟦Ｓｉｇｎ ｉｎ⟧");
        assertThat(Pseudo.arabic("In {0, number}")).matches("\\p{IsArabic}+ \\{0, number}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Ready</p>",
                "<p>⟦Ｒｅａｄｙ⟧ for you</p>",
                "<p>⟦Ｒｅａｄｙ yes⟧</p>",
                "<a aria-label='Close' href='/'>×</a>",
                "<table><tr><td data-label='Mentor'>Ana Reyes</table>",
                "<input placeholder='Search'>",
                "<input type='submit' value='Go'>",
                "<p title='Exactly'>⟦Ｓｏｏｎ⟧</p>",
                "<p>Ana Reyes and others</p>",
                "<p>APPROVED</p>",
                "<time>Wed, Nov 25, 2026</time>",
                "<title>Home</title>"
            })
    void hard_coded_text_is_found(String html) {
        assertThat(finder.of(Jsoup.parse(html))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>⟦Ｒｅａｄｙ⟧</p>",
                "<p>⟦Ｐｌａｎｎｅｄ ｂｙ Ana Reyes, 3⟧ · CS101</p>",
                "<p class='text'>Ravi explains <em>well</em> and is patient with all.</p>",
                "<time>2026 Nov 25, Wed</time>",
                "<li><a lang='de'>Deutsch</a></li>",
                "<p>17 – 18 %</p>"
            })
    void sentences_and_data_pass(String html) {
        assertThat(finder.of(Jsoup.parse(html))).isEmpty();
    }
}
