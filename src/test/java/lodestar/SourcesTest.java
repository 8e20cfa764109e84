package lodestar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The style sheet, as far as only the sources show it.
class SourcesTest {

    private static final Path PRODUCT = Path.of("src", "main", "java");
    private static final Path TEMPLATES = Path.of("src", "main", "jte");
    private static final int LINES_OF_A_FILE = 300;

    private static final Pattern CATCHES_ALL =
            Pattern.compile("catch \\((final )?(Throwable|Exception|RuntimeException) ");
    private static final Pattern PUT_OFF = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=\"|\\$unsafe");

    @Test
    void no_file_grows_over_three_hundred_lines() {
        assertThat(files(PRODUCT, ".java")).isNotEmpty();
        assertThat(files(PRODUCT, ".java").filter(file -> lines(file) > LINES_OF_A_FILE)).isEmpty();
    }

    @Test
    void nothing_catches_everything() {
        assertThat("} catch (Exception e) {").matches(has(CATCHES_ALL));
        assertThat("} catch (IOException e) {").matches(has(CATCHES_ALL).negate());
        assertThat(files(PRODUCT, ".java").filter(file -> has(CATCHES_ALL).test(text(file))))
                .isEmpty();
    }

    @Test
    void nothing_is_put_off_in_a_comment() {
        assertThat("// TODO later").matches(has(PUT_OFF));
        assertThat(
                        Stream.concat(files(PRODUCT, ".java"), files(TEMPLATES, ".jte"))
                                .filter(file -> has(PUT_OFF).test(text(file))))
                .isEmpty();
    }

    @Test
    void templates_have_no_inline_script_or_style_and_trust_no_text() {
        for (String wrong :
                List.of(
                        "<script>x()</script>",
                        "<p style=\"x\">",
                        "<a onclick=\"x()\">",
                        "$unsafe{x}")) {
            assertThat(wrong).matches(has(INLINE));
        }
        assertThat("<script src=\"/app.js\" type=\"module\">").matches(has(INLINE).negate());
        // a mail has no stylesheet to lean on
        assertThat(
                        files(TEMPLATES, ".jte")
                                .filter(file -> !file.getParent().endsWith("mail"))
                                .filter(file -> has(INLINE).test(text(file))))
                .isEmpty();
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(files(PRODUCT, ".java").map(Path::getParent).distinct())
                .filteredOn(folder -> !folder.endsWith(Path.of("java", "lodestar")))
                .isNotEmpty()
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java"))
                                .content()
                                .contains("@NullMarked"));
    }

    private static Predicate<String> has(Pattern pattern) {
        return pattern.asPredicate();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        return text(file).lines().count();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
