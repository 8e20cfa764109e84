package lodestar.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/// Names of many countries and scripts, a given and a family name of one language each.
final class Names {

    /// A name and the language that it is of.
    record Name(String given, String family, String language) {

        /// As the part of an e-mail address before the @; `fallback` where no Latin letters are in
        /// it.
        String mailbox(String fallback) {
            String plain =
                    Normalizer.normalize(given + "." + family, Normalizer.Form.NFD)
                            .replaceAll("[^A-Za-z.]", "")
                            .toLowerCase(Locale.ROOT);
            return plain.matches("[a-z]+\\.[a-z]+") && isLatin() ? plain : fallback;
        }

        private boolean isLatin() {
            return (given + family)
                    .codePoints()
                    .filter(Character::isLetter)
                    .allMatch(each ->
                            Character.UnicodeScript.of(each) == Character.UnicodeScript.LATIN);
        }
    }

    private record Tongue(List<String> given, List<String> family, String language) {}

    private final List<Tongue> tongues;

    Names() {
        try {
            tongues =
                    new ClassPathResource("demo/names.txt")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(each -> !each.startsWith("#"))
                            .map(Names::tongue)
                            .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// The name of that number: the same each time, and no two alike among the first 720.
    Name name(int number) {
        Tongue tongue = tongues.get(number % tongues.size());
        int turn = number / tongues.size();
        int given = turn % tongue.given().size();
        int family = (given + turn / tongue.given().size()) % tongue.family().size();
        return new Name(tongue.given().get(given), tongue.family().get(family), tongue.language());
    }

    private static Tongue tongue(String line) {
        String[] parts = line.split(";", -1);
        return new Tongue(
                List.of(parts[0].split(",", -1)), List.of(parts[1].split(",", -1)), parts[2]);
    }
}
