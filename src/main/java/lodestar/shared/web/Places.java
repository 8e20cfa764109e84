package lodestar.shared.web;

import com.ibm.icu.text.ListFormatter;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The time zones and languages that a form offers.
public final class Places {

    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(each -> each.contains("/"))
                    .filter(each ->
                            Stream.of("Etc/", "SystemV/", "US/", "Canada/", "Brazil/", "Mexico/")
                                    .noneMatch(each::startsWith))
                    .sorted()
                    .toList();

    private Places() {}

    /// By name, UTC first. One that is chosen stays choosable, also where it is an old name.
    public static List<Choice> zones(@Nullable String chosen) {
        Set<String> zones = new LinkedHashSet<>(List.of("UTC"));
        if (chosen != null && !chosen.isEmpty()) {
            zones.add(chosen);
        }
        zones.addAll(ZONES);
        return zones.stream().map(each -> Choice.of(each, each, chosen)).toList();
    }

    /// The name of a language as the reader says it; the tag where it has none.
    public static String language(String tag, Locale reader) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(reader);
        return name.isEmpty() ? tag : name;
    }

    /// The names of languages, one after the other as the reader writes such a list.
    public static String languages(List<String> tags, Locale reader) {
        return ListFormatter.getInstance(
                        reader, ListFormatter.Type.UNITS, ListFormatter.Width.SHORT)
                .format(tags.stream().map(tag -> language(tag, reader)).toList());
    }
}
