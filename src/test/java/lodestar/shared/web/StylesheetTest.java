package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Stylesheet and scripts work in every language: sides are start and end, and no text is in them.
class StylesheetTest {

    private static final Path STATIC = Path.of("src", "main", "resources", "static");
    private static final Pattern SIDED =
            Pattern.compile(
                    "(?<![\\w-])(((margin|padding|border|inset|scroll-margin|scroll-padding)-)?(left|right)(-\\w+)?"
                            + "|border-(top|bottom)-(left|right)-radius)\\s*:"
                            + "|(text-align|float|clear|justify-\\w+)\\s*:\\s*(left|right)\\b");
    private static final Pattern WORDED = Pattern.compile("content:\\s*\"[^\"]*\\p{L}{2}");
    private static final Pattern SAYING =
            Pattern.compile(
                    "(textContent|innerText|innerHTML|ariaLabel|title|placeholder|alert|confirm|say)\\s*(=|\\()\\s*['\"`][^'\"`$]*\\p{L}{2}");

    @Test
    void sides_are_logical_in_the_stylesheet() throws IOException {
        assertThat(found(SIDED, text("lodestar.css"))).isEmpty();
    }

    @Test
    void the_stylesheet_says_nothing() throws IOException {
        assertThat(found(WORDED, text("lodestar.css"))).isEmpty();
    }

    @Test
    void the_scripts_say_nothing_of_their_own() throws IOException {
        try (var files = Files.list(STATIC.resolve("app"))) {
            List<Path> scripts = files.toList();
            assertThat(scripts).isNotEmpty();
            for (Path script : scripts) {
                assertThat(found(SAYING, Files.readString(script))).as("%s", script).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a { margin-left: 1rem; }",
                "a { left: 0 }",
                "a{padding-right:0}",
                "a { border-left-color: red; }",
                "a { border-top-left-radius: 2px; }",
                "a { text-align: left; }",
                "a { float: right; }"
            })
    void a_side_is_found(String css) {
        assertThat(found(SIDED, css)).hasSize(1);
    }

    @Test
    void what_has_no_side_passes_and_words_are_found() {
        assertThat(found(SIDED, "a { margin-inline-start: 1rem; text-align: start; inset: 0; }"))
                .isEmpty();
        assertThat(found(WORDED, "a::after { content: \"Next\"; }")).hasSize(1);
        assertThat(found(WORDED, "a::after { content: \"›\"; }")).isEmpty();
        assertThat(found(SAYING, "button.textContent = 'Copied';")).hasSize(1);
        assertThat(found(SAYING, "say(button.dataset.copied);")).isEmpty();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(each -> each.group()).toList();
    }

    private static String text(String name) throws IOException {
        return Files.readString(STATIC.resolve(name));
    }
}
