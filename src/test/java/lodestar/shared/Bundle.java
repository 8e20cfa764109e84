package lodestar.shared;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The words of one room as they are written down, in English and in a translation.
record Bundle(String room, Map<String, String> english, Map<String, String> translated) {

    static final Path WORDS = Path.of("src", "main", "resources", "words");

    static List<Bundle> all(String language) {
        try (Stream<Path> files = Files.list(WORDS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .map(room -> new Bundle(room, read(room), read(room + "_" + language)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// What a translator has left undone or done wrong.
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        forPeople()
                .forEach((key, words) -> {
                    String theirs = translated.get(key);
                    if (theirs == null) {
                        faults.add(key + " is missing");
                    } else if (!arguments(words).equals(arguments(theirs))) {
                        faults.add(key + " has " + arguments(theirs) + ", not " + arguments(words));
                    }
                });
        translated.keySet().stream()
                .filter(key -> !forPeople().containsKey(key))
                .forEach(key -> faults.add(key + " is not a word for people in English"));
        return faults;
    }

    /// Names of constraints lead to words, they are none.
    Map<String, String> forPeople() {
        var words = new LinkedHashMap<>(english);
        words.keySet().removeIf(key -> key.startsWith("constraint."));
        return words;
    }

    /// What a sentence takes: number and kind of each argument, and what a `select` can tell apart.
    private static TreeSet<String> arguments(String words) {
        var taken = new TreeSet<String>();
        if (words.indexOf('{') < 0) {
            return taken;
        }
        var pattern = new MessagePattern(words);
        var kinds = new ArrayList<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            switch (part.getType()) {
                case ARG_START -> kinds.add(part.getArgType().toString());
                case ARG_LIMIT -> kinds.removeLast();
                case ARG_NUMBER -> taken.add(part.getValue() + " " + kinds.getLast());
                case ARG_SELECTOR -> {
                    if (kinds.getLast().equals("SELECT")) {
                        taken.add(pattern.getSubstring(part));
                    }
                }
                default -> {}
            }
        }
        return taken;
    }

    private static Map<String, String> read(String name) {
        Path file = WORDS.resolve(name + ".properties");
        var words = new LinkedHashMap<String, String>();
        try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.empty()) {
            lines.filter(line -> line.contains("="))
                    .forEach(line -> {
                        int mark = line.indexOf('=');
                        String before =
                                words.put(line.substring(0, mark), line.substring(mark + 1));
                        if (before != null) {
                            throw new AssertionError(file + " says twice: " + line);
                        }
                    });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }
}
