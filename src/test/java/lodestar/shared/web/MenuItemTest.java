package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How many rooms the bar names before the menu of the others.
class MenuItemTest {

    private static List<MenuItem> menu(String... labels) {
        return Stream.of(labels).map(each -> new MenuItem(each, "/", false)).toList();
    }

    @Test
    void six_short_words_fit() {
        assertThat(
                        MenuItem.inLine(
                                menu(
                                        "Home",
                                        "Nominations",
                                        "Mentors",
                                        "Allocations",
                                        "Meetings",
                                        "Follow-ups",
                                        "Import")))
                .isEqualTo(6);
    }

    @Test
    void long_words_leave_place_for_fewer() {
        assertThat(
                        MenuItem.inLine(
                                menu(
                                        "Startseite",
                                        "Nominierungen",
                                        "Mentor*innen",
                                        "Zuordnungen",
                                        "Treffen",
                                        "Gesprächsnotizen",
                                        "Import")))
                .isEqualTo(5);
    }

    @Test
    void a_short_menu_stands_whole() {
        assertThat(MenuItem.inLine(menu("Home", "Meetings"))).isEqualTo(2);
    }
}
