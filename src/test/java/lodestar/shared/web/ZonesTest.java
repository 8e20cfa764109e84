package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lodestar.shared.web.Zones.Group;
import lodestar.shared.web.Zones.Place;
import org.junit.jupiter.api.Test;

/// How time zones stand to be chosen.
class ZonesTest {

    private static final Instant WINTER = Instant.parse("2026-11-25T12:00:00Z");

    private static List<Group> groups(Locale locale, String... likely) {
        return Zones.groups(new LinkedHashSet<>(List.of(likely)), locale, WINTER);
    }

    private static Stream<Place> all(List<Group> groups) {
        return groups.stream().skip(1).flatMap(each -> each.places().stream());
    }

    @Test
    void the_likely_ones_stand_first_in_their_order() {
        assertThat(groups(Locale.ENGLISH, "Europe/Prague", "UTC").getFirst().places())
                .extracting(Place::zone, Place::label)
                .containsExactly(tuple("Europe/Prague", "Prague (UTC+01:00)"), tuple("UTC", "UTC"));
    }

    @Test
    void cities_are_named_and_sorted_as_the_reader_does() {
        assertThat(
                        groups(Locale.GERMAN).stream()
                                .filter(each -> each.region().equals("Europe"))
                                .flatMap(each -> each.places().stream())
                                .map(Place::label))
                .contains("Prag (UTC+01:00)", "Wien (UTC+01:00)")
                .startsWith("Amsterdam (UTC+01:00)", "Andorra (UTC+01:00)");
    }

    @Test
    void every_zone_offers_itself_once_and_is_known_to_the_clock() {
        List<String> zones = all(groups(Locale.ENGLISH)).map(Place::zone).toList();

        assertThat(zones).doesNotHaveDuplicates().hasSizeGreaterThan(300);
        assertThat(ZoneId.getAvailableZoneIds()).containsAll(zones);
    }

    @Test
    void a_zone_that_browsers_call_by_an_old_name_tells_it() {
        assertThat(all(groups(Locale.ENGLISH)))
                .contains(new Place("Asia/Kolkata", "Kolkata (UTC+05:30)", "Asia/Calcutta"));
    }

    @Test
    void a_chosen_old_or_unknown_name_stays_choosable() {
        assertThat(groups(Locale.ENGLISH, "US/Eastern", "Mars/Base").getFirst().places())
                .extracting(Place::zone)
                .containsExactly("US/Eastern", "Mars/Base");
    }

    @Test
    void a_zone_is_found_by_its_city_in_the_readers_language_and_by_its_name() {
        assertThat(Zones.sought("Prag", Locale.GERMAN)).containsExactly(ZoneId.of("Europe/Prague"));
        assertThat(Zones.sought("new york", Locale.GERMAN))
                .containsExactly(ZoneId.of("America/New_York"));
        assertThat(Zones.sought("calcutta", Locale.ENGLISH))
                .containsExactly(ZoneId.of("Asia/Kolkata"));
    }
}
