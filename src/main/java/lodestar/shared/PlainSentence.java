package lodestar.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A sentence whose places take nothing but texts, such as `{0} with {1}`: these are most, and
/// joined at a tenth of the cost of a message format.
///
/// @param parts what stands before, between and after the places; empty where it is not so plain
/// @param places which argument stands in each place
record PlainSentence(List<String> parts, List<Integer> places) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /// An apostrophe, or any other brace, is for the message format to understand.
    static PlainSentence read(String words) {
        List<String> parts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int from = 0;
        var place = PLACE.matcher(words);
        while (place.find()) {
            parts.add(words.substring(from, place.start()));
            places.add(Integer.parseInt(place.group(1)));
            from = place.end();
        }
        parts.add(words.substring(from));
        boolean isPlain =
                !places.isEmpty()
                        && parts.stream().noneMatch(each -> each.matches("(?s).*['{}].*"));
        return isPlain
                ? new PlainSentence(List.copyOf(parts), List.copyOf(places))
                : new PlainSentence(List.of(), List.of());
    }

    boolean isPlain() {
        return !parts.isEmpty();
    }

    /// Whether there is a text for every place.
    boolean fits(@Nullable Object... arguments) {
        for (int place : places) {
            if (place >= arguments.length || !(arguments[place] instanceof String)) {
                return false;
            }
        }
        return true;
    }

    String join(@Nullable Object... arguments) {
        var sentence = new StringBuilder(parts.getFirst());
        for (int n = 0; n < places.size(); n++) {
            sentence.append(arguments[places.get(n)]).append(parts.get(n + 1));
        }
        return sentence.toString();
    }
}
