package lodestar.allocation.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import lodestar.allocation.MentorEdit;
import lodestar.allocation.MentorRecord;
import lodestar.program.FocusAreaId;
import org.jspecify.annotations.Nullable;

/// What is typed for a mentor's profile; the number as text, so that a wrong one can be shown
/// again.
///
/// @param languages separated by commas
public record MentorForm(
        String capacity, List<String> focusAreas, String languages, Integer version) {

    public MentorForm(
            @Nullable String capacity,
            @Nullable List<String> focusAreas,
            @Nullable String languages,
            @Nullable Integer version) {
        this.capacity = capacity == null ? "" : capacity.strip();
        this.focusAreas = focusAreas == null ? List.of() : List.copyOf(focusAreas);
        this.languages = languages == null ? "" : languages;
        this.version = version == null ? -1 : version;
    }

    static MentorForm of(MentorRecord mentor) {
        return new MentorForm(
                Integer.toString(mentor.capacity()),
                mentor.focusAreas().stream().map(each -> each.id().value().toString()).toList(),
                String.join(", ", mentor.languages()),
                mentor.version());
    }

    /// A number that is none counts as 0, which the mentor refuses.
    MentorEdit edit() {
        return new MentorEdit(
                capacity.matches("\\d{1,6}") ? Integer.parseInt(capacity) : 0,
                new LinkedHashSet<>(TypedId.all(focusAreas, FocusAreaId::new)),
                Arrays.asList(languages.split("[,;\\n]", -1)),
                version);
    }
}
