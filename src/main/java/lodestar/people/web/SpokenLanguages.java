package lodestar.people.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lodestar.shared.Checks;
import lodestar.shared.Plain;
import lodestar.shared.web.Places;

/// Languages as people write them in one line: names or codes, with commas between.
final class SpokenLanguages {

    private static final Pattern COMMA = Pattern.compile("[,;،、，]");

    private SpokenLanguages() {}

    static String say(List<String> tags, Locale reader) {
        return String.join(", ", tags.stream().map(tag -> Places.language(tag, reader)).toList());
    }

    /// The tags, each once; a problem for the first that nobody knows.
    static List<String> read(String typed, Locale reader, Checks checks) {
        Map<String, String> known = known(reader);
        List<String> named =
                Arrays.stream(COMMA.split(Plain.line(typed), -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
        named.stream()
                .filter(each -> !known.containsKey(each))
                .findFirst()
                .ifPresent(each -> checks.that(false, "spoken", "language-unknown", each));
        return named.stream().filter(known::containsKey).map(known::get).distinct().toList();
    }

    private static Map<String, String> known(Locale reader) {
        Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String code : Locale.getISOLanguages()) {
            var language = Locale.of(code);
            String tag = language.toLanguageTag();
            known.put(code, tag);
            known.putIfAbsent(language.getDisplayLanguage(Locale.ENGLISH), tag);
            known.putIfAbsent(language.getDisplayLanguage(reader), tag);
            known.putIfAbsent(language.getDisplayLanguage(language), tag);
        }
        return known;
    }
}
