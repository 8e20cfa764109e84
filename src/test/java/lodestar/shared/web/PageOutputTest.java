package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /// In every place of a page: what is written by itself is what JTE would have written.
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, none",
                "td, none",
                "a, href",
                "td, data-label",
                "script, none",
                "a, onclick"
            })
    void what_is_written_as_it_stands_needed_no_escaping(String tag, String attribute) {
        for (String text : texts()) {
            var usual = new StringOutput();
            var escaping = new OwaspHtmlTemplateOutput(usual);
            escaping.setContext(tag, attribute);
            escaping.writeUserContent(text);
            output.clear();
            var ours = new PageText(output);
            ours.setContext(tag, attribute);
            ours.writeUserContent(text);
            assertThat(written()).as(text).isEqualTo(usual.toString());
        }
    }

    /// Each letter of ASCII alone and within others, and what attackers write.
    private static List<String> texts() {
        var texts = new ArrayList<String>();
        for (char letter = 0; letter < 0x80; letter++) {
            texts.add(String.valueOf(letter));
            texts.add("Dr. " + letter + " Ωmega");
            texts.add("a/b" + letter + "c");
        }
        texts.addAll(
                List.of(
                        "",
                        "Zoë Müller",
                        "10:30",
                        "javascript:alert(1)",
                        " JavaScript :alert(1)",
                        "</script><script>alert(1)</script>",
                        "\" onmouseover=\"alert(1)",
                        "https://meet.example/7?a=1&b=2"));
        return texts;
    }

    private String written() {
        return new String(Arrays.copyOf(output.bytes(), output.length()), StandardCharsets.UTF_8);
    }
}
