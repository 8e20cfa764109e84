package lodestar.academics.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lodestar.academics.EntryChange;
import lodestar.academics.Mark;
import lodestar.shared.Words;
import lodestar.shared.web.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows two who changed one line of a gradebook what the other entered.
@Component
class EntryConflicts {

    private final Words words;

    EntryConflicts(Words words) {
        this.words = words;
    }

    ModelAndView of(
            Mark mark,
            EntryChange last,
            EntryForm mine,
            String back,
            HttpServletRequest request,
            Locale locale) {
        var theirs = EntryForm.of(mark);
        return Conflict.of(
                        request,
                        mark.assessment(),
                        back,
                        who(last, locale),
                        last.at(),
                        last.version(),
                        List.of(
                                Conflict.Text.merged(
                                        "assessment",
                                        words.say(locale, "academics.assessment"),
                                        mark.assessment(),
                                        text(mine.assessment())),
                                Conflict.Text.shown(
                                        words.say(locale, "academics.entry.status"),
                                        status(theirs, locale),
                                        status(mine, locale)),
                                shown("marks", theirs.marks(), mine.marks(), locale),
                                shown("total", theirs.total(), mine.total(), locale),
                                shown("weight", theirs.weight(), mine.weight(), locale),
                                shown("date", theirs.assessedOn(), mine.assessedOn(), locale)))
                .answer();
    }

    /// What they entered, against nothing at all.
    ModelAndView ofRemoval(
            Mark mark, EntryChange last, String back, HttpServletRequest request, Locale locale) {
        var theirs = EntryForm.of(mark);
        String result =
                mark.marks() == null
                        ? status(theirs, locale)
                        : words.say(locale, "academics.marks.of", theirs.marks(), theirs.total());
        return Conflict.of(
                        request,
                        mark.assessment(),
                        back,
                        who(last, locale),
                        last.at(),
                        last.version(),
                        List.of(
                                Conflict.Text.shown(
                                        mark.assessment(),
                                        result,
                                        words.say(locale, "academics.entry.gone"))))
                .answer();
    }

    private String who(EntryChange last, Locale locale) {
        return last.by() == null ? words.say(locale, "academics.entry.by-import") : last.by();
    }

    private Conflict.Text shown(
            String what, @Nullable String theirs, @Nullable String mine, Locale locale) {
        return Conflict.Text.shown(
                words.say(locale, "academics." + what), text(theirs), text(mine));
    }

    private String status(EntryForm form, Locale locale) {
        return words.say(locale, "academics.entry." + form.chosen());
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
