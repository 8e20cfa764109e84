package lodestar.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// German says all that English says.
class WordsTest {

    private static final List<Bundle> GERMAN = Bundle.all("de");

    /// Words that German writes as English does. Sentences without letters need not be named.
    private static final Set<String> ALIKE =
            Set.of(
                    "Agenda",
                    "Import",
                    "Link",
                    "Lodestar",
                    "Mentee",
                    "Mentees",
                    "Name",
                    "OneRoster 1.1",
                    "OneRoster 1.2",
                    "Online",
                    "School Data Sync 1",
                    "School Data Sync 2.1",
                    "Status",
                    "Webhooks",
                    "{0} in {1}");

    @Test
    void german_is_whole() {
        assertThat(GERMAN).hasSizeGreaterThan(11);
        assertThat(GERMAN.stream().flatMap(each -> each.faults().stream())).isEmpty();
    }

    @Test
    void german_is_not_english() {
        assertThat(GERMAN.stream().flatMap(WordsTest::alike)).isEmpty();
    }

    @Test
    void a_word_is_written_down_once() {
        Map<String, String> rooms = new HashMap<>();
        for (Bundle each : GERMAN) {
            for (String key : each.english().keySet()) {
                assertThat(rooms.put(key, each.room()))
                        .as(key + " also in " + each.room())
                        .isNull();
            }
        }
    }

    @Test
    void a_missing_a_superfluous_and_a_mistaken_sentence_are_found() {
        var bundle =
                new Bundle(
                        "planted",
                        Map.of(
                                "a", "One",
                                "b", "{0, plural, one {# day} other {# days}}",
                                "c", "{0, select, own {mine} other {yours}} of {1}",
                                "constraint.x", "code"),
                        Map.of(
                                "b", "{0} Tage",
                                "c", "{0, select, eigen {meine} other {Ihre}} von {1}",
                                "d", "Eins"));
        assertThat(bundle.faults())
                .hasSize(4)
                .anyMatch(each -> each.startsWith("a is missing"))
                .anyMatch(each -> each.startsWith("b has [0 NONE]"))
                .anyMatch(each -> each.startsWith("c has"))
                .anyMatch(each -> each.startsWith("d is not"));
        assertThat(alike(new Bundle("planted", Map.of("a", "Off"), Map.of("a", "Off"))))
                .containsExactly("a");
    }

    @Test
    void german_counts_as_germans_do() {
        var words = new Words();
        assertThat(words.say(Locale.GERMAN, "shared.relative.days.past", 1)).isEqualTo("gestern");
        assertThat(words.say(Locale.GERMAN, "shared.relative.days.past", 3))
                .isEqualTo("vor 3 Tagen");
        assertThat(words.say(Locale.GERMAN, "shared.pager.more", 10_000))
                .isEqualTo("Mehr als 10.000 Treffer");
        assertThat(words.say(Locale.forLanguageTag("de-AT"), "shared.sign-out"))
                .isEqualTo("Abmelden");
    }

    @Test
    void two_small_numbers_are_not_taken_for_two_others() {
        var words = new Words();
        for (int turn = 0; turn < 2; turn++) {
            assertThat(words.say(Locale.ENGLISH, "mentor.caseload", 2, 5))
                    .isEqualTo("2 of 5 places taken");
            assertThat(words.say(Locale.ENGLISH, "mentor.caseload", 5, 2))
                    .isEqualTo("5 of 2 places taken");
            assertThat(words.say(Locale.ENGLISH, "mentor.caseload", 2_000, 5_000))
                    .isEqualTo("2,000 of 5,000 places taken");
        }
    }

    @Test
    void a_name_that_runs_the_other_way_stands_apart_in_its_sentence() {
        var words = new Words();
        assertThat(words.say(Locale.ENGLISH, "portal.next.with", "נועה לוי"))
                .isEqualTo("with \u2068נועה לוי\u2069");
        assertThat(words.say(Locale.ENGLISH, "portal.next.with", "Ana Reyes"))
                .isEqualTo("with Ana Reyes");
    }

    private static Stream<String> alike(Bundle bundle) {
        return bundle.forPeople().entrySet().stream()
                .filter(each -> each.getValue().equals(bundle.translated().get(each.getKey())))
                .filter(each -> each.getValue().chars().anyMatch(Character::isLetter))
                .filter(each -> !ALIKE.contains(each.getValue()))
                .map(Map.Entry::getKey);
    }
}
