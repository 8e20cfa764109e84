package lodestar.testing;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Two languages that only tests speak, made of the English words. In `vo` each sentence stands in
/// brackets and in wide letters, so that whatever is in plain letters did not come from the words.
/// In `ar` it is in Arabic letters that mean nothing, to look at pages from right to left.
///
/// They are written beside the test classes before the first context starts: `Words` finds them as
/// it finds every other language, and nothing of them is in the program.
public final class Pseudo {

    public static final String WIDE = "vo";
    public static final String RIGHT_TO_LEFT = "ar";
    public static final String OPEN = "⟦";
    public static final String CLOSE = "⟧";

    private static final Path ENGLISH = Path.of("src", "main", "resources", "words");
    private static final Path HERE = Path.of("target", "test-classes", "words");
    private static final String ARABIC = "ابثدهفجحيكلمنوعقرستطخذشزضصغ";

    private Pseudo() {}

    public static void write() {
        try (Stream<Path> files = Files.list(ENGLISH)) {
            Files.createDirectories(HERE);
            for (Path file : files.filter(each -> !name(each).contains("_")).toList()) {
                var english = new Properties();
                try (var in = Files.newBufferedReader(file)) {
                    english.load(in);
                }
                write(english, name(file) + "_" + WIDE, Pseudo::wide);
                write(english, name(file) + "_" + RIGHT_TO_LEFT, Pseudo::arabic);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The names by which programs know what happens, as a page for programmers shows them.
    static Set<String> events() {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.list(ENGLISH)) {
            for (Path file : files.filter(each -> !name(each).contains("_")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(each -> each.startsWith("event."))
                        .forEach(each -> names.add(each.substring(6, each.indexOf('='))));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return names;
    }

    private static void write(Properties english, String to, UnaryOperator<String> say)
            throws IOException {
        var said = new Properties();
        english.forEach((key, words) -> {
            if (!key.toString().startsWith("constraint.")) {
                said.setProperty(key.toString(), say.apply(words.toString()));
            }
        });
        Path file = HERE.resolve(to + ".properties");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            said.store(out, null);
        }
    }

    static String wide(String words) {
        return OPEN + each(words, letter -> letter - 'A' + 'Ａ') + CLOSE;
    }

    static String arabic(String words) {
        return each(words, letter -> ARABIC.charAt((letter | 0x20) - 'a'));
    }

    private interface Letters {
        int instead(int letter);
    }

    /// Other letters for the words of a sentence; what it takes, and how it counts, stays.
    private static String each(String words, Letters letters) {
        if (words.indexOf('{') < 0) {
            return changed(words, letters);
        }
        var pattern = new MessagePattern(words);
        var within = new ArrayDeque<Part.Type>();
        var said = new StringBuilder();
        int at = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            String before = words.substring(at, Math.max(at, part.getIndex()));
            boolean isText = within.peek() == Part.Type.MSG_START;
            said.append(isText ? changed(before, letters) : before);
            said.append(words, Math.max(at, part.getIndex()), Math.max(at, part.getLimit()));
            at = Math.max(at, part.getLimit());
            switch (part.getType()) {
                case MSG_START, ARG_START -> within.push(part.getType());
                case MSG_LIMIT, ARG_LIMIT -> within.pop();
                default -> {}
            }
        }
        return said.append(words.substring(at)).toString();
    }

    private static String changed(String text, Letters letters) {
        var changed = new StringBuilder();
        text.chars()
                .map(each ->
                        each >= 'A' && each <= 'Z' || each >= 'a' && each <= 'z'
                                ? letters.instead(each)
                                : each)
                .forEach(each -> changed.append((char) each));
        return changed.toString();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".properties", "");
    }
}
