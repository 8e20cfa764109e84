package lodestar.agreement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import lodestar.agreement.AgreementQueries;
import lodestar.agreement.TextKind;
import lodestar.people.Actor;
import lodestar.shared.Words;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Conflict;
import lodestar.shared.web.Draft;
import lodestar.shared.web.Drafts;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Puts the form of a text together, with what was kept of it.
@Component
class TextForms {

    private static final List<String> LANGUAGES = List.of("en", "de");

    private final AgreementQueries queries;
    private final Drafts drafts;
    private final Words words;

    TextForms(AgreementQueries queries, Drafts drafts, Words words) {
        this.queries = queries;
        this.drafts = drafts;
        this.words = words;
    }

    static String path(TextKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String address(TextKind kind) {
        return "/agreement/texts/" + path(kind);
    }

    ModelAndView open(TextKind kind, Actor by) {
        Optional<Draft> draft = drafts.find(by.id().value(), address(kind));
        TextForm form =
                draft.map(each -> TextForm.read(first(each.fields())))
                        .orElseGet(() ->
                                new TextForm(
                                        queries.present(kind, by.locale()).version(),
                                        queries.words(kind)));
        return page(kind, form, Problems.NONE, draft.orElse(null));
    }

    ModelAndView page(TextKind kind, TextForm form, Problems problems, @Nullable Draft draft) {
        return Answer.page(
                "agreement/text", new TextPage(kind, form, languages(form), problems, draft));
    }

    /// Another admin was quicker: both texts side by side.
    ModelAndView conflict(TextKind kind, TextForm mine, HttpServletRequest request, Actor by) {
        var theirs = queries.present(kind, by.locale());
        var now = new TextForm(theirs.version(), queries.words(kind));
        String title = words.say(by.locale(), "agreement.text." + kind);
        return Conflict.of(
                        request,
                        title,
                        address(kind),
                        Objects.requireNonNullElse(theirs.writtenBy(), ""),
                        theirs.writtenAt(),
                        theirs.version(),
                        languages(mine).stream()
                                .map(each ->
                                        Conflict.Text.merged(
                                                TextForm.FIELD + each,
                                                title + ", " + TextPage.language(each, by.locale()),
                                                now.words(each),
                                                mine.words(each)))
                                .toList())
                .answer();
    }

    void drop(TextKind kind, Actor by) {
        drafts.drop(by.id().value(), address(kind));
    }

    /// Ours first, then others in which there are words.
    private static List<String> languages(TextForm form) {
        var others = new TreeSet<>(form.words().keySet());
        LANGUAGES.forEach(others::remove);
        return Stream.concat(LANGUAGES.stream(), others.stream()).toList();
    }

    private static Map<String, String> first(Map<String, List<String>> fields) {
        var values = new HashMap<String, String>();
        fields.forEach((name, all) -> values.put(name, all.getFirst()));
        return values;
    }
}
