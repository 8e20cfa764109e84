package lodestar.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever the journal keeps, it says in words: looks at the sources for every name of an act.
class JournalWordsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path WORDS = Path.of("src", "main", "resources", "words");

    /// Where acts are named: events that are published, and the texts handed to them.
    private static final List<Pattern> ACTS =
            List.of(
                    Pattern.compile(
                            "say\\(\\s*(?:by,\\s*)?(?:\\w+\\s*\\?\\s*)?\"([a-z-]+\\.[a-z-]+)\"(?:\\s*:\\s*\"([a-z-]+\\.[a-z-]+)\")?,"),
                    Pattern.compile(
                            "(?:RecordChanged|AccessEvent\\.done|PersonChanged|ProgramChanged)"
                                    + "\\(\\s*[\\w.()]+,\\s*\"([a-z-]+\\.[a-z-]+)\"()"),
                    Pattern.compile("String action\\(\\) \\{\\s*return \"([a-z-]+\\.[a-z-]+)\"()"));

    @Test
    void every_act_has_words() throws IOException {
        var acts = new TreeSet<String>();
        for (String source : texts(SOURCES, ".java", "web")) {
            for (Pattern pattern : ACTS) {
                pattern.matcher(source)
                        .results()
                        .flatMap(each -> Stream.of(each.group(1), each.group(2)))
                        .filter(each -> each != null && !each.isEmpty())
                        .forEach(acts::add);
            }
        }
        var words = new Properties();
        for (String file : texts(WORDS, ".properties", "none")) {
            words.load(new StringReader(file));
        }

        assertThat(acts).contains("course.opened", "program.focus-area-retired", "roster.imported");
        assertThat(acts)
                .allSatisfy(act -> assertThat(words.getProperty("event." + act)).isNotNull());
    }

    private static List<String> texts(Path folder, String ending, String without)
            throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each ->
                            each.toString().endsWith(ending) && !each.getParent().endsWith(without))
                    .map(JournalWordsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
