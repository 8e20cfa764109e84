package lodestar.access.web;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import lodestar.shared.web.Choice;

/// Time zones to choose from: the regions, without old names and fixed offsets.
final class Zones {

    private static final List<String> NAMES =
            Stream.concat(
                            Stream.of("UTC"),
                            ZoneId.getAvailableZoneIds().stream()
                                    .filter(each ->
                                            each.contains("/")
                                                    && !each.startsWith("Etc/")
                                                    && !each.startsWith("SystemV/"))
                                    .sorted())
                    .toList();

    private Zones() {}

    static List<Choice> choices(String chosen) {
        return NAMES.stream().map(each -> Choice.of(each, each, chosen)).toList();
    }
}
