package lodestar.shared;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Long texts of people: paragraphs, bold, italic, lists, quotations and https links, written as
/// Markdown. HTML is never markup here, it shows as it was typed.
///
/// Beware: a text is cleaned when it comes in (`clean`) and once more whenever it is shown
/// (`html`); neither trusts the other.
public final class Markdown {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern OPENING = Pattern.compile("<(?=[A-Za-z/!?])");
    private static final int LOOKS = 4;
    private static final Pattern HTTPS = Pattern.compile("https://.*", Pattern.CASE_INSENSITIVE);

    private static final PolicyFactory ALLOWED =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "b",
                            "i",
                            "strong",
                            "em",
                            "ul",
                            "ol",
                            "li",
                            "blockquote",
                            "a")
                    .allowUrlProtocols("https")
                    .allowAttributes("href")
                    .matching(HTTPS)
                    .onElements("a")
                    .requireRelsOnLinks("noopener", "noreferrer")
                    .toFactory();

    private static final Parser PARSER =
            Parser.builder()
                    .enabledBlockTypes(Set.of(BlockQuote.class, ListBlock.class))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .postProcessor(Markdown::withoutImages)
                    .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br>\n").build();

    private Markdown() {}

    /// The text as it is kept: line ends alike, no control characters, no blanks around it, and
    /// each `<` that would open HTML written as the sign that it is. Cleaning twice changes
    /// nothing.
    public static String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String text = LINE_END.matcher(typed).replaceAll("\n");
        text = CONTROL.matcher(text).replaceAll("").strip();
        return withoutHtml(text);
    }

    /// The text as a page shows it.
    public static Content html(String text) {
        String safe = ALLOWED.sanitize(RENDERER.render(PARSER.parse(text)));
        return output -> output.writeContent(safe);
    }

    /// An escaped sign may turn what stands around it into HTML, so it looks again; a text made to
    /// need many looks is escaped wherever HTML could begin.
    private static String withoutHtml(String text) {
        String clean = text;
        for (int look = 0; look < LOOKS; look++) {
            List<SourceSpan> html = clean.indexOf('<') < 0 ? List.of() : htmlIn(clean);
            if (html.isEmpty()) {
                return clean;
            }
            clean = escaped(clean, html);
        }
        return OPENING.matcher(clean).replaceAll("&lt;");
    }

    private static String escaped(String text, List<SourceSpan> html) {
        var clean = new StringBuilder(text);
        for (SourceSpan span : html.reversed()) {
            int end = span.getInputIndex() + span.getLength();
            for (int at = end - 1; at >= span.getInputIndex(); at--) {
                if (clean.charAt(at) == '<') {
                    clean.replace(at, at + 1, "&lt;");
                }
            }
        }
        return clean.toString();
    }

    private static List<SourceSpan> htmlIn(String text) {
        List<SourceSpan> spans = new ArrayList<>();
        PARSER.parse(text)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(HtmlInline html) {
                                spans.addAll(html.getSourceSpans());
                            }
                        });
        return spans;
    }

    /// An image of somebody else's server would tell that server who reads: only its words stay.
    private static Node withoutImages(Node document) {
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Image image) {
                        visitChildren(image);
                        while (image.getFirstChild() != null) {
                            image.insertBefore(image.getFirstChild());
                        }
                        image.unlink();
                    }
                });
        return document;
    }
}
