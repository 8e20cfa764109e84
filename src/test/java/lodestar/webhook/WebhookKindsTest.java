package lodestar.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each act that the journal has words for is either told or kept, and somebody decided which.
class WebhookKindsTest {

    private static final Path WORDS = Path.of("src", "main", "resources", "words");

    /// Accounts, signing in, reading, taking files, what people set for themselves, marks and texts
    /// of the house, and the receivers themselves.
    private static final Pattern KEPT =
            Pattern.compile(
                    "access\\..*|invitation\\..*|people\\..*|.*\\.exported|followup\\.(read|version-read|file-read)|mail\\..*"
                            + "|webhook\\..*|calendar\\..*|busy-calendar\\..*|gradebook\\..*|achievement\\..*"
                            + "|skill(-category)?\\..*|program\\..*|exchange\\..*|notice\\..*"
                            + "|agreement\\.(agreement|guide)-changed");

    @Test
    void every_act_is_told_or_kept_on_purpose() {
        Set<String> acts = acts();
        assertThat(acts).contains("nomination.approved", "access.signed-in");
        assertThat(acts.stream().filter(each -> !KEPT.matcher(each).matches()))
                .containsExactlyInAnyOrderElementsOf(WebhookKinds.ALL);
    }

    @Test
    void every_group_has_words_and_every_kind_fits_the_table() {
        assertThat(WebhookKinds.GROUPS.keySet())
                .allSatisfy(each ->
                        assertThat(words("webhook.properties").getProperty("webhook.group." + each))
                                .isNotBlank());
        assertThat(WebhookKinds.ALL).allMatch(each -> each.matches("[a-z-]+[.][a-z-]+"));
    }

    @Test
    void the_guide_for_programs_names_every_kind() throws IOException {
        var guide = Files.readString(Path.of("docs", "api.md"));
        assertThat(WebhookKinds.ALL).allMatch(each -> guide.contains("`" + each + "`"));
    }

    private static Set<String> acts() {
        try (Stream<Path> files = Files.list(WORDS)) {
            return files.filter(each -> !each.toString().contains("_"))
                    .flatMap(each ->
                            words(each.getFileName().toString()).stringPropertyNames().stream())
                    .filter(each -> each.startsWith("event."))
                    .map(each -> each.substring("event.".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties words(String file) {
        try (Reader in = Files.newBufferedReader(WORDS.resolve(file))) {
            var words = new Properties();
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
