package lodestar.shared;

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
    private static final Set<Locale> WRITTEN = Set.of(Locale.getAvailableLocales());

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Map<Locale, Sentences> byReader = new ConcurrentHashMap<>();

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
        // who asks for a sentence names it by a constant: the same object is found at first sight
        sentences.forEach((key, words) -> known.put(((String) key).intern(), (String) words));
    }

    /// Gives each language the sentences that are written in the first one only.
    private void complete() {
        Map<String, String> origin = byLanguage.getOrDefault(ORIGIN, Map.of());
        byLanguage.values().forEach(each -> origin.forEach(each::putIfAbsent));
    }

    /// The words as a reader of this language and country takes them. A page asks for them once.
    public Sentences in(Locale locale) {
        var known = byReader.get(locale);
        return known != null ? known : byReader.computeIfAbsent(locale, this::sentences);
    }

    private Sentences sentences(Locale locale) {
        var spoken = byLanguage.get(locale.getLanguage());
        return new Sentences(
                locale, spoken == null ? byLanguage.getOrDefault(ORIGIN, Map.of()) : spoken);
    }

    public String say(Locale locale, String key, @Nullable Object... arguments) {
        return in(locale).say(key, arguments);
    }

    public Optional<String> find(Locale locale, String key) {
        return in(locale).find(key);
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
                || (!language.equals(ORIGIN) && byLanguage.containsKey(language));
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
}
