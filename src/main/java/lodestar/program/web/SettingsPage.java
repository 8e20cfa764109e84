package lodestar.program.web;

import java.time.ZoneId;
import java.util.List;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;

/// The settings of the program.
public record SettingsPage(SettingsForm form, Problems problems) {

    public List<Choice> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(each ->
                        each.contains("/")
                                && !each.startsWith("Etc/")
                                && !each.startsWith("SystemV/"))
                .sorted()
                .map(each -> Choice.of(each, each, form.zone()))
                .toList();
    }
}
