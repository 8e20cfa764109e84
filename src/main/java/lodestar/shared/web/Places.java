package lodestar.shared.web;

import com.ibm.icu.text.ListFormatter;
import java.util.List;
import java.util.Locale;

/// The names of languages that a form offers.
public final class Places {

    private Places() {}

    /// The name of a language as the reader says it; the tag where it has none.
    public static String language(String tag, Locale reader) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(reader);
        return name.isEmpty() ? tag : name;
    }

    /// The names of languages, one after the other as the reader writes such a list.
    public static String languages(List<String> tags, Locale reader) {
        return ListFormatter.getInstance(
                        reader, ListFormatter.Type.UNITS, ListFormatter.Width.SHORT)
                .format(tags.stream().map(tag -> language(tag, reader)).toList());
    }
}
