package lodestar.shared.web;

import java.util.Locale;
import lodestar.shared.Languages;

/// A language that the page can be read in, in its own name.
public record LanguageLink(String tag, String name, String href, boolean isCurrent) {

    static LanguageLink of(Locale language, String here, String current) {
        String tag = language.getLanguage();
        return new LanguageLink(
                tag,
                Languages.name(language),
                Address.of("/languages/" + tag).with("to", here).toString(),
                tag.equals(current));
    }
}
