package lodestar.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final Set<String> ALLOWED =
            Set.of("p", "br", "b", "i", "strong", "em", "ul", "ol", "li", "blockquote", "a");
    private static final List<Path> SHARED =
            List.of(Path.of("..", "shared", "data"), Path.of("..", "..", "shared", "data"));

    @Test
    void paragraphs_lists_emphasis_and_quotations_become_what_they_mean() {
        assertThat(shown("**bold** and _italic_\n\n- one\n- two\n\n> said"))
                .contains("<strong>bold</strong>", "<em>italic</em>", "<ul>", "<li>one</li>")
                .contains("<blockquote>");
    }

    @Test
    void a_new_line_stays_a_new_line() {
        assertThat(Jsoup.parse(shown("one\ntwo")).select("p > br")).hasSize(1);
    }

    @Test
    void a_link_is_https_and_tells_nobody_where_one_came_from() {
        Element link = Jsoup.parse(shown("[here](https://example.org/a?b=c)")).selectFirst("a");
        assertThat(link.attr("href")).isEqualTo("https://example.org/a?b=c");
        assertThat(link.attr("rel").split(" ")).contains("noopener", "noreferrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](http://example.org)",
                "[x](javascript:alert(1))",
                "[x](/accounts)",
                "[x](//example.org)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "<javascript:alert(1)>",
                "[x][1]\n\n[1]: javascript:alert(1)"
            })
    void any_other_link_is_only_its_words(String typed) {
        assertThat(Jsoup.parse(shown(Markdown.clean(typed))).select("a")).isEmpty();
    }

    @Test
    void html_shows_as_it_was_typed_and_loses_nothing() {
        assertThat(Jsoup.parse(shown(Markdown.clean("a List<String> of <b>names</b>"))).text())
                .isEqualTo("a List<String> of <b>names</b>");
    }

    @Test
    void what_is_kept_holds_no_html() {
        assertThat(Markdown.clean("hi <img src=x onerror=alert(1)>\r\n\u0000<script>x</script>"))
                .isEqualTo("hi &lt;img src=x onerror=alert(1)>\n&lt;script>x&lt;/script>");
    }

    @Test
    void a_sign_that_is_no_html_stays_as_it_is() {
        assertThat(Markdown.clean("a < b, `x<y>` and 3<4")).isEqualTo("a < b, `x<y>` and 3<4");
    }

    @Test
    void a_text_made_to_hide_html_in_html_is_cleaned_at_once() {
        String nested = "<a b=".repeat(2_000) + "c" + ">".repeat(2_000);
        assertThat(Markdown.clean(nested)).doesNotContain("<");
    }

    @Test
    void an_image_is_only_its_words() {
        String html = shown("![the **plan**](https://example.org/spy.png) is here");
        assertThat(Jsoup.parse(html).text()).isEqualTo("the plan is here");
        assertThat(html).doesNotContain("spy.png");
    }

    @Test
    void known_attacks_end_as_plain_words() throws IOException {
        List<String> attacks = attacks();
        for (String attack : attacks) {
            for (String typed :
                    List.of(
                            attack,
                            "- " + attack,
                            "[x](" + attack + ")",
                            "![x](" + attack + ")",
                            "**" + attack + "** <" + attack + ">",
                            "[" + attack + "]: " + attack)) {
                String clean = Markdown.clean(typed);
                assertThat(Markdown.clean(clean)).isEqualTo(clean);
                assertHarmless(shown(typed), typed);
                assertHarmless(shown(clean), typed);
            }
        }
    }

    private static void assertHarmless(String html, String typed) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*")) {
            if (element.normalName().equals("body")) {
                continue;
            }
            assertThat(ALLOWED).as(typed).contains(element.normalName());
            element.attributes()
                    .forEach(attribute ->
                            assertThat(Set.of("href", "rel"))
                                    .as(typed)
                                    .contains(attribute.getKey()));
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).as(typed).startsWithIgnoringCase("https://");
            }
        }
    }

    private static List<String> attacks() throws IOException {
        for (Path data : SHARED) {
            Path file = data.resolve("hostile").resolve("xss-payloads-10pct.txt");
            if (Files.exists(file)) {
                try (Stream<String> lines = Files.lines(file)) {
                    return lines.filter(line -> !line.isBlank()).toList();
                }
            }
        }
        assumeTrue(false, "there is no shared/data/hostile beside the checkout");
        return List.of();
    }

    private static String shown(String text) {
        var output = new StringOutput();
        Markdown.html(text).writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }
}
