package lodestar.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import lodestar.shared.Languages;
import lodestar.shared.Problem;
import lodestar.shared.Sentences;
import org.jspecify.annotations.Nullable;

/// What surrounds a page: its words, who looks at it, the navigation, and the keys that its forms
/// carry. One per answer.
public final class Frame {

    private final Frames frames;
    private final Locale locale;
    private final @Nullable Visitor visitor;
    private final String path;
    private final String here;
    private final String csrf;
    private final @Nullable String message;
    private final Sentences words;
    private final Times times;
    private final Map<String, String> labels = new HashMap<>();
    private boolean isSummed;

    Frame(
            Frames frames,
            Locale locale,
            @Nullable Visitor visitor,
            String path,
            String here,
            String csrf,
            @Nullable String message) {
        this.frames = frames;
        this.locale = locale;
        this.visitor = visitor;
        this.path = path;
        this.here = here;
        this.csrf = csrf;
        this.message = message;
        this.words = frames.words().in(locale);
        this.times =
                new Times(
                        words,
                        locale,
                        visitor == null ? ZoneId.of("UTC") : visitor.zone(),
                        frames.now());
    }

    public String say(String key, @Nullable Object... arguments) {
        return words.say(key, arguments);
    }

    /// The sentence of a problem.
    public String say(Problem problem) {
        return say(problem.key(), problem.arguments().toArray());
    }

    /// A problem in the list above a form, where nobody sees its field: names the field, unless the
    /// sentence does.
    public String summary(Problem problem) {
        isSummed = true;
        String sentence = say(problem);
        String label = labels.getOrDefault(problem.field(), "");
        return label.isEmpty() || sentence.toLowerCase(locale).contains(label.toLowerCase(locale))
                ? sentence
                : say("shared.errors.of", label, sentence);
    }

    /// Each field tells what it is called.
    public void labelled(String field, String label) {
        labels.put(field, label);
    }

    /// Whether fields were summed up before they had told what they are called: the page is then
    /// written once more.
    boolean isSummed() {
        return isSummed;
    }

    public String lang() {
        return locale.toLanguageTag();
    }

    public String dir() {
        return words.isRightToLeft() ? "rtl" : "ltr";
    }

    /// The languages that a page can be read in before sign-in; none where the page cannot be asked
    /// for again, and none where there is no choice.
    public List<LanguageLink> languages() {
        var all = frames.languages().all();
        return here.isEmpty() || all.size() < 2
                ? List.of()
                : all.stream()
                        .map(each -> LanguageLink.of(each, here, locale.getLanguage()))
                        .toList();
    }

    /// What a person can choose for their pages and mail. A language that was chosen and that we do
    /// not speak stays chosen.
    public List<Choice> languages(String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(Languages.UNSAID, language(Languages.UNSAID), chosen));
        choices.addAll(languageChoices(chosen));
        if (choices.stream().noneMatch(Choice::chosen)) {
            choices.add(Choice.of(chosen, language(chosen), chosen));
        }
        return choices;
    }

    /// Those that Lodestar speaks.
    public List<Choice> languageChoices(String chosen) {
        var choices = new ArrayList<Choice>();
        for (Locale each : frames.languages().all()) {
            choices.add(Choice.of(each.getLanguage(), Languages.name(each), chosen));
        }
        return choices;
    }

    /// The name of a language as the reader says it.
    public String language(String tag) {
        return tag.equals(Languages.UNSAID)
                ? say("shared.language.unsaid")
                : Places.language(tag, locale);
    }

    public boolean demo() {
        return frames.demo();
    }

    /// The value of the hidden field `_csrf`.
    public String csrf() {
        return csrf;
    }

    /// The value of the hidden field `_key`: fresh for each form, so that the same form sent twice
    /// has one effect.
    public String key() {
        return UUID.randomUUID().toString();
    }

    public @Nullable Visitor visitor() {
        return visitor;
    }

    /// Whether the visitor may do the action of this name at all; a record's page knows better
    /// about that record.
    public boolean may(String action) {
        return visitor != null && visitor.may().test(action);
    }

    public List<MenuItem> menu() {
        return frames.menu().stream()
                .filter(each -> may(each.action()))
                .map(each -> new MenuItem(say(each.key()), each.href(), isUnder(each.href())))
                .toList();
    }

    /// The name of the room in which the page lies, whether or not the visitor may enter it; empty
    /// outside of all.
    public String room() {
        return frames.menu().stream()
                .filter(each -> each.href().length() > 1 && isUnder(each.href()))
                .findFirst()
                .map(each -> say(each.key()))
                .orElse("");
    }

    /// The pages that the visitor may open and whose names hold all these words.
    public List<MenuItem> pages(String words) {
        var sought = Pattern.compile("\\s+").split(words.strip().toLowerCase(locale), -1);
        return frames.pages().stream()
                .filter(each -> may(each.action()))
                .map(each -> new MenuItem(say(each.key()), each.href(), false))
                .filter(each -> holds(each.label().toLowerCase(locale), sought))
                .toList();
    }

    private static boolean holds(String name, String... sought) {
        return !sought[0].isEmpty() && Arrays.stream(sought).allMatch(name::contains);
    }

    /// The bell of the visitor; null where there is none.
    public @Nullable Bell bell() {
        return visitor == null ? null : frames.bell();
    }

    /// Its number; empty where nothing is unread.
    public String unread() {
        int unread = visitor == null ? 0 : visitor.unread();
        return unread == 0 ? "" : unread > Bell.MOST ? Bell.MOST + "+" : String.valueOf(unread);
    }

    private boolean isUnder(String href) {
        return path.equals(href) || (href.length() > 1 && path.startsWith(href + "/"));
    }

    /// What has just happened, for the status region; null where nothing has.
    public @Nullable String message() {
        return message;
    }

    /// The address of a static file, with its content's mark in it, so that browsers may keep it
    /// for ever.
    public String asset(String name) {
        return frames.assets().path(name);
    }

    /// The address of the page itself, without its query.
    public String path() {
        return path;
    }

    public Moment moment(Instant at) {
        return times.moment(at);
    }

    public String date(LocalDate date) {
        return times.date(date);
    }

    public String number(double number) {
        return times.number(number);
    }

    public String zone() {
        return times.zone();
    }

    /// The time zones of a form: what is chosen, the reader's own and UTC first.
    public List<Zones.Group> zones(@Nullable String chosen) {
        var likely = new LinkedHashSet<String>();
        if (chosen != null && !chosen.isEmpty()) {
            likely.add(chosen);
        }
        if (visitor != null) {
            likely.add(visitor.zone().getId());
        }
        likely.add("UTC");
        return Zones.groups(likely, locale, frames.now());
    }
}
