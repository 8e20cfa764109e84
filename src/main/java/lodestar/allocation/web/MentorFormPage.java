package lodestar.allocation.web;

import java.util.List;
import java.util.stream.Collectors;
import lodestar.allocation.MentorRecord;
import lodestar.program.FocusAreaView;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;

/// The form of a mentor's profile.
public record MentorFormPage(
        MentorRecord mentor, MentorForm form, List<FocusAreaView> areas, Problems problems) {

    public String here() {
        return "/mentors/" + mentor.id().value();
    }

    /// Those offered, and those that the mentor has from earlier.
    public List<Choice> areaChoices() {
        return areas.stream()
                .filter(each -> each.active() || isChosen(each))
                .map(each ->
                        new Choice(
                                each.id().value().toString(),
                                each.name(),
                                each.description(),
                                isChosen(each)))
                .toList();
    }

    /// The names of the areas that a form has chosen.
    String areasOf(MentorForm form) {
        return areas.stream()
                .filter(each -> form.focusAreas().contains(each.id().value().toString()))
                .map(FocusAreaView::name)
                .collect(Collectors.joining(", "));
    }

    private boolean isChosen(FocusAreaView area) {
        return form.focusAreas().contains(area.id().value().toString());
    }
}
