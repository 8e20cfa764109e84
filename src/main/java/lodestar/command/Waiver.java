package lodestar.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Something that Lodestar insists on unless an operator says in so many words to do without it.
enum Waiver {
    PUBLIC_URL,
    SECRET,
    TLS,
    MAIL,
    NEWER_SCHEMA;

    /// As it is written in `LODESTAR_WAIVE`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Those that a value of `LODESTAR_WAIVE` names.
    static Set<Waiver> in(String value) {
        Set<String> words = words(value);
        return Arrays.stream(values())
                .filter(each -> words.contains(each.word()))
                .collect(Collectors.toSet());
    }

    static Optional<String> faultOf(String value) {
        Set<String> known = Arrays.stream(values()).map(Waiver::word).collect(Collectors.toSet());
        return known.containsAll(words(value))
                ? Optional.empty()
                : Optional.of(
                        "may name only "
                                + Arrays.stream(values())
                                        .map(Waiver::word)
                                        .collect(Collectors.joining(", ")));
    }

    private static Set<String> words(String value) {
        return Arrays.stream(value.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }
}
