package lodestar.shared;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The languages that Lodestar speaks, and which of them a person reads: the one they have chosen,
/// else the first of ours that their browser asks for, else the institution's.
@Component
public class Languages {

    /// The language of a person who has not chosen one.
    public static final String UNSAID = "und";

    private final Words words;
    private final ObjectProvider<House> house;

    Languages(Words words, ObjectProvider<House> house) {
        this.words = words;
        this.house = house;
    }

    /// Says which language the institution speaks where a person's is not known.
    public interface House {
        Locale language();
    }

    /// Those that there are words in, by their own names.
    public List<Locale> all() {
        return words.languages().stream().sorted(Comparator.comparing(Languages::name)).toList();
    }

    /// The name of a language in itself.
    public static String name(Locale language) {
        return language.getDisplayLanguage(language);
    }

    /// For what no browser asks for, such as mail.
    ///
    /// @param chosen the tag that the person has chosen
    public Locale of(String chosen) {
        return of(Locale.forLanguageTag(chosen), List.of());
    }

    /// @param chosen by the person; may be one that we do not speak, or none
    /// @param asked by the browser, the dearest first; it also tells how the person's country
    ///   writes dates in the language chosen
    public Locale of(Locale chosen, List<Locale> asked) {
        if (!words.isSpoken(chosen)) {
            return asked.stream()
                    .filter(words::isSpoken)
                    .findFirst()
                    .map(words::nearest)
                    .orElseGet(this::ofTheHouse);
        }
        return asked.stream()
                .filter(each -> chosen.getCountry().isEmpty())
                .filter(each -> each.getLanguage().equals(chosen.getLanguage()))
                .findFirst()
                .map(words::nearest)
                .orElseGet(() -> words.nearest(chosen));
    }

    private Locale ofTheHouse() {
        return house.stream()
                .map(House::language)
                .findFirst()
                .map(words::nearest)
                .orElse(Locale.ENGLISH);
    }
}
