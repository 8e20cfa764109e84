package lodestar.exchange;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import java.util.regex.Pattern;

/// Rich texts of the source, which are HTML, as the Markdown that we keep.
final class SourceText {

    private static final Pattern HTML = Pattern.compile("<[a-zA-Z/!][^>]*>|&[a-zA-Z#0-9]+;");
    private static final FlexmarkHtmlConverter CONVERTER = FlexmarkHtmlConverter.builder().build();

    private SourceText() {}

    /// A text without any HTML stays as it is.
    static String markdown(String text) {
        return HTML.matcher(text).find() ? CONVERTER.convert(text).strip() : text;
    }
}
