package lodestar.shared.web;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Time zones by the city that a reader knows them by, in the reader's language.
public final class Zones {

    private static final Set<String> REGIONS =
            Set.of(
                    "Africa",
                    "America",
                    "Antarctica",
                    "Arctic",
                    "Asia",
                    "Atlantic",
                    "Australia",
                    "Europe",
                    "Indian",
                    "Pacific");

    /// The names take their time, and are the same for everybody who reads the language.
    private static final Map<Locale, List<City>> CITIES = new ConcurrentHashMap<>();

    private Zones() {}

    /// @param old an older name of the same zone, which some browsers still use; empty where none
    private record City(ZoneId zone, String name, String old) {

        String region() {
            return zone.getId().substring(0, zone.getId().indexOf('/'));
        }
    }

    /// @param region a part of the world, or `likely`
    public record Group(String region, List<Place> places) {}

    /// @param label a city and its distance from UTC now
    /// @param old an older name of the same zone; null where there is none
    public record Place(String zone, String label, @Nullable String old) {}

    /// The likely ones first, then all, by parts of the world. One that is chosen stays choosable,
    /// also where it is an old name.
    public static List<Group> groups(Set<String> likely, Locale locale, Instant now) {
        Map<String, List<Place>> regions = new TreeMap<>();
        List<Group> groups = new ArrayList<>();
        groups.add(
                new Group(
                        "likely", likely.stream().map(each -> likely(each, locale, now)).toList()));
        for (City each : cities(locale)) {
            regions.computeIfAbsent(each.region(), region -> new ArrayList<>())
                    .add(place(each, now));
        }
        regions.forEach((region, places) -> groups.add(new Group(region, places)));
        return groups;
    }

    /// Zones whose city, in the reader's language, or whose name holds the words.
    public static List<ZoneId> sought(String words, Locale locale) {
        String sought = words.strip().toLowerCase(locale);
        String name = sought.replace(' ', '_');
        return cities(locale).stream()
                .filter(each ->
                        each.name().toLowerCase(locale).contains(sought)
                                || each.zone().getId().toLowerCase(Locale.ROOT).contains(name)
                                || each.old().toLowerCase(Locale.ROOT).contains(name))
                .map(City::zone)
                .toList();
    }

    private static Place likely(String zone, Locale locale, Instant now) {
        try {
            return place(city(ZoneId.of(zone), locale), now);
        } catch (DateTimeException unknown) {
            return new Place(zone, zone, null);
        }
    }

    private static Place place(City city, Instant now) {
        String offset = city.zone().getRules().getOffset(now).getId();
        return new Place(
                city.zone().getId(),
                offset.equals("Z")
                        ? city.name().equals("UTC") ? "UTC" : city.name() + " (UTC)"
                        : city.name() + " (UTC" + offset.replace('-', '−') + ")",
                city.old().isEmpty() ? null : city.old());
    }

    private static List<City> cities(Locale locale) {
        return CITIES.computeIfAbsent(
                Locale.of(locale.getLanguage()),
                language -> {
                    Collator order = Collator.getInstance(language);
                    Set<String> names = new LinkedHashSet<>();
                    TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)
                            .forEach(each -> names.add(TimeZone.getIanaID(each)));
                    return names.stream()
                            .filter(ZoneId.getAvailableZoneIds()::contains)
                            .filter(each -> REGIONS.contains(each.split("/", 2)[0]))
                            .map(each -> city(ZoneId.of(each), language))
                            .sorted(Comparator.comparing(City::name, order::compare))
                            .toList();
                });
    }

    private static City city(ZoneId zone, Locale locale) {
        String id = zone.getId();
        if (!id.contains("/")) {
            return new City(zone, id, "");
        }
        String icu = TimeZone.getCanonicalID(id);
        String known = icu == null ? id : icu;
        String name = TimeZoneNames.getInstance(locale).getExemplarLocationName(known);
        return new City(
                zone,
                name == null ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') : name,
                known.equals(id) ? "" : known);
    }
}
