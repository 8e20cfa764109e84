package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Templates use only what there is: classes of the stylesheet, and words that are written down.
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern CLASSES = Pattern.compile("\\sclass=\"([^\"]*)\"");
    private static final Pattern FILLED = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern STYLED = Pattern.compile("\\.([a-z][a-z0-9-]*)");
    private static final Pattern SAID = Pattern.compile("frame\\.say\\(\"([^\"]+)\"\\s*[,)]");

    @Test
    void every_class_is_in_the_stylesheet() {
        Set<String> styled =
                all(STYLED, text(RESOURCES.resolve("static").resolve("lodestar.css")))
                        .collect(Collectors.toSet());
        assertThat(styled).contains("card", "button").doesNotContain("no-such-part");

        List<String> used =
                templates()
                        .flatMap(file ->
                                all(CLASSES, FILLED.matcher(text(file)).replaceAll(""))
                                        .flatMap(each -> Stream.of(each.split("\\s+")))
                                        .filter(each -> !each.isBlank())
                                        .filter(each -> !styled.contains(each))
                                        .map(each -> file + ": ." + each))
                        .toList();
        assertThat(used).isEmpty();
    }

    @Test
    void every_word_is_written_down() {
        Set<String> known =
                files(RESOURCES.resolve("words"), ".properties")
                        .flatMap(file -> text(file).lines())
                        .filter(line -> line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .collect(Collectors.toSet());
        assertThat(known).contains("shared.skip").doesNotContain("shared.no-such-word");

        assertThat(
                        templates()
                                .flatMap(file ->
                                        all(SAID, text(file))
                                                .filter(key -> !known.contains(key))
                                                .map(key -> file + ": " + key)))
                .isEmpty();
    }

    private static Stream<Path> templates() {
        return files(TEMPLATES, ".jte");
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
