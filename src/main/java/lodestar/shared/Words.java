package lodestar.shared;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// All words for people, from `words/<room>.properties`, and `words/<room>_<language>.properties`
/// in other languages. A sentence with braces is an ICU message format (plurals, dates, numbers);
/// one without is taken as it stands.
@Component
public final class Words {

    private static final String ORIGIN = "";
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final Set<Locale> WRITTEN = Set.of(Locale.getAvailableLocales());
    private static final int MOST_NUMBERED = 10_000;

    /// A sentence about a small number, such as "3 days ago": lists say the same ones again and
    /// again, and to choose a plural costs as much as ten cells of a table.
    private record Numbered(Locale locale, String key, long number) {}

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Map<String, PlainSentence> plain = new ConcurrentHashMap<>();
    private final Map<Numbered, String> numbered = new ConcurrentHashMap<>();

    Words() {
        try {
            var files = new PathMatchingResourcePatternResolver();
            for (Resource file : files.getResources("classpath*:words/*.properties")) {
                read(file);
            }
            complete();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename()).replace(".properties", "");
        int mark = name.indexOf('_');
        var sentences = new Properties();
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            sentences.load(in);
        }
        var known =
                byLanguage.computeIfAbsent(
                        mark < 0 ? ORIGIN : name.substring(mark + 1), ignored -> new HashMap<>());
        sentences.forEach((key, words) -> known.put((String) key, (String) words));
    }

    /// Gives each language the sentences that are written in the first one only.
    private void complete() {
        Map<String, String> origin = byLanguage.getOrDefault(ORIGIN, Map.of());
        byLanguage.values().forEach(each -> origin.forEach(each::putIfAbsent));
    }

    /// The sentence of a key; the key itself where there is none, so that a missing word shows and
    /// breaks nothing.
    public String say(Locale locale, String key, @Nullable Object... arguments) {
        String words = sentence(locale, key);
        return words == null ? key : fill(locale, key, words, arguments);
    }

    public Optional<String> find(Locale locale, String key) {
        return Optional.ofNullable(sentence(locale, key));
    }

    private @Nullable String sentence(Locale locale, String key) {
        var spoken = byLanguage.get(locale.getLanguage());
        if (spoken == null) {
            spoken = byLanguage.getOrDefault(ORIGIN, Map.of());
        }
        return spoken.get(key);
    }

    /// The languages that there are words in.
    Set<Locale> languages() {
        return byLanguage.keySet().stream()
                .map(each -> each.equals(ORIGIN) ? Locale.ENGLISH : Locale.of(each))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isSpoken(Locale asked) {
        String language = asked.getLanguage();
        return language.equals("en")
                || !language.equals(ORIGIN) && byLanguage.containsKey(language);
    }

    /// The language of ours that is nearest to the one asked for; English where none is. Only
    /// countries whose way of writing is known are told apart, so that nobody can make us remember
    /// any number of them.
    Locale nearest(Locale asked) {
        if (!isSpoken(asked)) {
            return Locale.ENGLISH;
        }
        var there = Locale.of(asked.getLanguage(), asked.getCountry());
        return WRITTEN.contains(there) ? there : Locale.of(asked.getLanguage());
    }

    private String fill(Locale locale, String key, String words, @Nullable Object... arguments) {
        if (words.indexOf('{') < 0) {
            return words;
        }
        if (arguments.length == 1
                && arguments[0] instanceof Number number
                && (number instanceof Integer || number instanceof Long)
                && number.longValue() >= 0
                && number.longValue() <= Counted.LIMIT) {
            if (numbered.size() > MOST_NUMBERED) {
                numbered.clear();
            }
            var asked = new Numbered(locale, key, number.longValue());
            String said = numbered.get(asked);
            if (said == null) {
                said = format(locale, key, words, arguments);
                numbered.put(asked, said);
            }
            return said;
        }
        return format(locale, key, words, arguments);
    }

    private String format(Locale locale, String key, String words, @Nullable Object... arguments) {
        var plain = plain(words);
        if (plain.isPlain() && plain.fits(arguments)) {
            return plain.join(apart(locale, arguments));
        }
        var format =
                formats.computeIfAbsent(
                        locale.toLanguageTag() + '\n' + key,
                        ignored -> new MessageFormat(words, locale));
        // a message format is not safe for threads, its copy is cheap
        return ((MessageFormat) format.clone()).format(apart(locale, arguments));
    }

    private PlainSentence plain(String words) {
        var known = plain.get(words);
        return known != null ? known : plain.computeIfAbsent(words, PlainSentence::read);
    }

    /// A name that is read the other way than its sentence stands apart in it, so that it does not
    /// carry the signs and figures around it along.
    private static @Nullable Object[] apart(Locale locale, @Nullable Object... arguments) {
        boolean isRightToLeft = ULocale.forLocale(locale).isRightToLeft();
        @Nullable Object[] apart = arguments.clone();
        for (int i = 0; i < apart.length; i++) {
            if (apart[i] instanceof String text && isOtherWay(text, isRightToLeft)) {
                apart[i] = FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
            }
        }
        return apart;
    }

    private static boolean isOtherWay(String text, boolean isRightToLeft) {
        if (!isRightToLeft && !text.isEmpty() && isLatin(text.charAt(0))) {
            return false;
        }
        byte way = Bidi.getBaseDirection(text);
        return way == (isRightToLeft ? Bidi.LTR : Bidi.RTL);
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }
}
