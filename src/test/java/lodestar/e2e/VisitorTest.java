package lodestar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lodestar.LodestarTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The checks of pages catch what they are for: each is shown a page that is wrong.
@LodestarTest
class VisitorTest {

    private static final String SOUND =
            """
            <!doctype html><html lang="en"><head><title>Sound</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"></head>
            <body style="background: light-dark(#fff, #000); color: light-dark(#000, #fff)"><main><h1>Sound</h1><p>A page with nothing wrong.</p>%s</main></body></html>
            """;

    @RegisterExtension final Visitors visitors = new Visitors();

    @Test
    void a_sound_page_passes() {
        showing("").assertAccessible();
    }

    @Test
    void an_image_without_words_is_caught() {
        Visitor visitor = showing("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>");
        assertThatThrownBy(visitor::assertAccessible).hasMessageContaining("image-alt");
    }

    @Test
    void faint_letters_are_caught_in_the_dark_only() {
        Visitor visitor = showing("<p style='color: light-dark(#000, #222)'>Faint</p>");
        assertThatThrownBy(visitor::assertAccessible)
                .hasMessageContaining("color-contrast")
                .hasMessageContaining("DARK");
    }

    @Test
    void a_page_wider_than_a_phone_is_caught() {
        Visitor visitor = showing("<p style='width: 600px'>Wide</p>");
        assertThatThrownBy(visitor::assertFitsAPhone).hasMessageContaining("width: 600px");
    }

    @Test
    void an_error_of_a_script_is_caught() {
        Visitor visitor = showing("<script>setTimeout(() => nowhere())</script>");
        visitor.page().waitForTimeout(200);
        assertThat(visitor.forgive()).anyMatch(fault -> fault.contains("nowhere"));
    }

    @Test
    void a_breach_of_the_content_security_policy_is_caught() {
        Visitor visitor =
                showing(
                        "<meta http-equiv='Content-Security-Policy' content=\"script-src 'none'\">"
                                + "<script>alert(1)</script>");
        visitor.page().waitForTimeout(200);
        assertThat(visitor.forgive()).anyMatch(fault -> fault.contains("Content Security Policy"));
    }

    private Visitor showing(String part) {
        Visitor visitor = visitors.arrives();
        visitor.page().setContent(SOUND.formatted(part));
        return visitor;
    }
}
