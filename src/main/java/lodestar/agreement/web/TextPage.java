package lodestar.agreement.web;

import java.util.List;
import java.util.Locale;
import lodestar.agreement.TextKind;
import lodestar.shared.web.Draft;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form of a text, a field for each language.
public record TextPage(
        TextKind kind,
        TextForm form,
        List<String> languages,
        Problems problems,
        @Nullable Draft draft) {

    public String action() {
        return TextForms.address(kind);
    }

    public String field(String language) {
        return TextForm.FIELD + language;
    }

    public String label(Frame frame, String language) {
        return language(language, Locale.forLanguageTag(frame.lang()));
    }

    static String language(String code, Locale reader) {
        return Locale.of(code).getDisplayLanguage(reader);
    }
}
