package lodestar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// SQL follows the same arrows as Java: a room reads and writes its own tables and those of rooms
/// that it may know. A table belongs to the room that its migration is named after.
class SqlArrowsTest {

    private static final Path PRODUCT = Path.of("src", "main", "java", "lodestar");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    private static final Pattern MIGRATION = Pattern.compile("V[0-9_]+__([a-z]+)_.*\\.sql");
    private static final Pattern CREATED =
            Pattern.compile("(?im)^create (?:unlogged )?table (\\w+)");
    private static final Pattern USED =
            Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+([a-z_]+)\\b");

    @Test
    void no_query_reaches_into_a_room_that_its_own_may_not_know() {
        Map<String, String> owners = owners();
        assertThat(owners).containsEntry("person", "people").containsEntry("meeting", "meeting");
        Map<String, Set<String>> known = known();
        assertThat(files(PRODUCT, ".java"))
                .isNotEmpty()
                .flatMap(file -> upward(room(file), text(file), owners, known, file.toString()))
                .isEmpty();
    }

    @Test
    void a_query_upward_is_caught() {
        String query = "        select 1 from person p join meeting m on true";
        assertThat(upward("people", query, owners(), known(), "Planted")).hasSize(1);
        assertThat(upward("meeting", query, owners(), known(), "Planted")).isEmpty();
    }

    private static List<String> upward(
            String room,
            String source,
            Map<String, String> owners,
            Map<String, Set<String>> known,
            String file) {
        return USED.matcher(withoutComments(source))
                .results()
                .map(match -> match.group(1))
                .filter(owners::containsKey)
                .filter(table -> !owners.get(table).equals(room))
                .filter(table -> !known.getOrDefault(room, Set.of()).contains(owners.get(table)))
                .distinct()
                .map(table -> file + " uses " + table + " of " + owners.get(table))
                .toList();
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        for (Path file : files(MIGRATIONS, ".sql")) {
            Matcher name = MIGRATION.matcher(file.getFileName().toString());
            if (name.matches()) {
                CREATED.matcher(text(file))
                        .results()
                        .forEach(table -> owners.put(table.group(1), name.group(1)));
            }
        }
        return owners;
    }

    private static Map<String, Set<String>> known() {
        return ApplicationModules.of(Lodestar.class).stream()
                .collect(
                        Collectors.toMap(
                                room -> room.getIdentifier().toString(),
                                room ->
                                        room
                                                .getBasePackage()
                                                .getAnnotation(ApplicationModule.class)
                                                .map(ApplicationModule::allowedDependencies)
                                                .stream()
                                                .flatMap(Arrays::stream)
                                                .map(name -> name.replaceFirst(" ?::.*", ""))
                                                .collect(Collectors.toSet())));
    }

    private static String room(Path file) {
        Path inside = PRODUCT.relativize(file);
        return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
    }

    private static String withoutComments(String source) {
        return source.lines()
                .filter(line -> !line.strip().startsWith("//"))
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
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
