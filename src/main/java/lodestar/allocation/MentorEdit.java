package lodestar.allocation;

import java.util.List;
import java.util.Set;
import lodestar.program.FocusAreaId;
import lodestar.shared.Checks;

/// What a mentor offers, as somebody wants it to be.
///
/// @param version of the profile that they looked at
public record MentorEdit(
        int capacity, Set<FocusAreaId> focusAreas, List<String> languages, int version) {

    private static final int LONGEST_LANGUAGE = 60;
    private static final int MOST_LANGUAGES = 12;

    public MentorEdit {
        focusAreas = Set.copyOf(focusAreas);
        languages =
                languages.stream()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList();
    }

    void check() {
        new Checks()
                .that(!focusAreas.isEmpty(), "focusAreas", "focus-area-required")
                .that(
                        languages.stream().allMatch(each -> each.length() <= LONGEST_LANGUAGE),
                        "languages",
                        "too-long",
                        LONGEST_LANGUAGE)
                .that(
                        languages.size() <= MOST_LANGUAGES,
                        "languages",
                        "too-many-languages",
                        MOST_LANGUAGES)
                .refuse();
    }
}
