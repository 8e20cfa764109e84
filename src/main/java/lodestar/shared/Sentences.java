package lodestar.shared;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// All words as a reader of one language and country takes them: plurals, numbers and the way of
/// reading are theirs.
public final class Sentences {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final int MOST_NUMBERED = 10_000;

    /// A sentence about one or two small numbers, such as "3 days ago" or "2 of 5 places": lists
    /// say the same ones again and again, and to choose a plural costs as much as ten cells of a
    /// table.
    private record Numbered(String key, long number, long second) {}

    private final Locale locale;
    private final Map<String, String> spoken;
    private final boolean isRightToLeft;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Map<String, PlainSentence> plain = new ConcurrentHashMap<>();
    private final Map<Numbered, String> numbered = new ConcurrentHashMap<>();

    Sentences(Locale locale, Map<String, String> spoken) {
        this.locale = locale;
        this.spoken = spoken;
        this.isRightToLeft = ULocale.forLocale(locale).isRightToLeft();
    }

    /// The sentence of a key; the key itself where there is none, so that a missing word shows and
    /// breaks nothing.
    public String say(String key, @Nullable Object... arguments) {
        String words = spoken.get(key);
        return words == null ? key : fill(key, words, arguments);
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(spoken.get(key));
    }

    public boolean isRightToLeft() {
        return isRightToLeft;
    }

    private String fill(String key, String words, @Nullable Object... arguments) {
        if (words.indexOf('{') < 0) {
            return words;
        }
        if (arguments.length == 1 && isSmall(arguments[0])) {
            return numbered(new Numbered(key, number(arguments[0]), -1), words, arguments);
        }
        if (arguments.length == 2 && isSmall(arguments[0]) && isSmall(arguments[1])) {
            var asked = new Numbered(key, number(arguments[0]), number(arguments[1]));
            return numbered(asked, words, arguments);
        }
        var sentence = plain(key, words);
        return sentence.isPlain() && sentence.fits(arguments)
                ? sentence.join(apart(arguments))
                : format(key, words, arguments);
    }

    private static boolean isSmall(@Nullable Object argument) {
        return (argument instanceof Integer || argument instanceof Long)
                && number(argument) >= 0
                && number(argument) <= Counted.LIMIT;
    }

    private static long number(@Nullable Object argument) {
        return argument instanceof Number number ? number.longValue() : -1;
    }

    private String numbered(Numbered asked, String words, @Nullable Object... arguments) {
        if (numbered.size() > MOST_NUMBERED) {
            numbered.clear();
        }
        String said = numbered.get(asked);
        if (said == null) {
            said = format(asked.key(), words, arguments);
            numbered.put(asked, said);
        }
        return said;
    }

    private String format(String key, String words, @Nullable Object... arguments) {
        var format = formats.computeIfAbsent(key, ignored -> new MessageFormat(words, locale));
        // a message format is not safe for threads, its copy is cheap
        return ((MessageFormat) format.clone()).format(apart(arguments));
    }

    private PlainSentence plain(String key, String words) {
        var known = plain.get(key);
        return known != null
                ? known
                : plain.computeIfAbsent(key, ignored -> PlainSentence.read(words));
    }

    /// A name that is read the other way than its sentence stands apart in it, so that it does not
    /// carry the signs and figures around it along.
    private @Nullable Object[] apart(@Nullable Object... arguments) {
        @Nullable Object[] apart = arguments.clone();
        for (int i = 0; i < apart.length; i++) {
            if (apart[i] instanceof String text && isOtherWay(text)) {
                apart[i] = FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
            }
        }
        return apart;
    }

    private boolean isOtherWay(String text) {
        if (!isRightToLeft && !text.isEmpty() && isLatin(text.charAt(0))) {
            return false;
        }
        byte way = Bidi.getBaseDirection(text);
        return way == (isRightToLeft ? Bidi.LTR : Bidi.RTL);
    }

    private static boolean isLatin(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }
}
