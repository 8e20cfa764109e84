package lodestar.shared.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/// Writes what people and records say into a page, escaped by JTE for the place where it stands. A
/// text of letters, figures and signs that mean nothing in HTML needs no escaping anywhere but in
/// scripts: it is written as it stands, which is nearly all of a list.
final class PageText extends OwaspHtmlTemplateOutput {

    private final PageOutput page;
    private boolean isScript;
    private boolean isAddress;

    PageText(PageOutput page) {
        super(page);
        this.page = page;
    }

    @Override
    public void setContext(@Nullable String tag, @Nullable String attribute) {
        super.setContext(tag, attribute);
        isScript = "script".equals(tag) || (attribute != null && attribute.startsWith("on"));
        isAddress = "href".equals(attribute);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text != null && (isScript || !page.writePlain(text, !isAddress))) {
            super.writeUserContent(text);
        }
    }
}
