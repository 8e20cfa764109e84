package lodestar.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Migrations only add, so that the release before can run on the schema of the next: nothing that
/// an earlier migration made is dropped, renamed, retyped, or filled by force.
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Pattern CREATED =
            Pattern.compile(
                    "(?i)\\bcreate\\s+(?:unlogged\\s+)?table\\s+(?:if not exists\\s+)?(\\w+)");
    private static final Pattern TAKES_AWAY =
            Pattern.compile(
                    "(?is)\\bdrop\\s+(table|view|sequence|function|column)\\b|\\brename\\b|\\balter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b|\\bset\\s+not\\s+null\\b");
    private static final Pattern FORCES =
            Pattern.compile(
                    "(?is)\\badd\\s+(column\\s+)?\\w+\\s+(?!constraint)[^;]*?\\bnot\\s+null\\b");
    private static final Pattern FILLED = Pattern.compile("(?is)\\bdefault\\b|\\bgenerated\\b");

    @Test
    void no_migration_takes_away_what_an_earlier_one_made() throws IOException {
        Set<String> earlier = new HashSet<>();
        List<String> faults = new ArrayList<>();
        for (Path file : migrations()) {
            String sql = withoutComments(Files.readString(file));
            for (String statement : sql.split(";", -1)) {
                if (isSubtracting(statement) && concerns(statement, earlier)) {
                    faults.add(file.getFileName() + ": " + statement.strip());
                }
            }
            CREATED.matcher(sql).results().forEach(table -> earlier.add(table.group(1)));
        }
        assertThat(earlier).contains("person", "meeting", "journal");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table person",
                "alter table person drop column email",
                "alter table person rename email to address",
                "alter table person alter column email type citext",
                "alter table person alter email set not null",
                "alter table person add column colour text not null",
                "alter table person add colour text constraint c check (true) not null"
            })
    void what_takes_away_is_caught(String statement) {
        assertThat(isSubtracting(statement)).isTrue();
        assertThat(concerns(statement, Set.of("person"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table person add column colour text",
                "alter table person add column colour text not null default ''",
                "alter table person add constraint c check (colour is not null)",
                "create index person_by_colour on person (colour)"
            })
    void what_adds_is_not(String statement) {
        assertThat(isSubtracting(statement)).isFalse();
    }

    private static boolean isSubtracting(String statement) {
        return TAKES_AWAY.matcher(statement).find()
                || FORCES.matcher(statement).find()
                        && !statement.toLowerCase(java.util.Locale.ROOT).contains("add constraint")
                        && !FILLED.matcher(statement).find();
    }

    private static boolean concerns(String statement, Set<String> tables) {
        return tables.stream()
                .anyMatch(table ->
                        Pattern.compile("(?i)\\b" + table + "\\b").matcher(statement).find());
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> all = Files.list(MIGRATIONS)) {
            return all.filter(file -> file.getFileName().toString().startsWith("V"))
                    .sorted()
                    .toList();
        }
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("(?m)--.*$", "");
    }
}
