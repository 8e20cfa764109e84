package lodestar.academics.web;

import java.util.List;
import lodestar.academics.SkillId;
import lodestar.academics.SkillQueries;
import lodestar.academics.StudentQueries;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form that says how well a student has a skill.
public record RatingPage(
        StudentQueries.View student,
        List<SkillQueries.Category> categories,
        @Nullable SkillId skill,
        String level,
        Problems problems) {

    public String up() {
        return "/students/" + student.id().value();
    }

    public List<Choice> choices() {
        String chosen = skill == null ? null : skill.value().toString();
        return categories.stream()
                .flatMap(category ->
                        category.skills().stream()
                                .map(each ->
                                        Choice.of(
                                                each.id().value().toString(),
                                                category.name() + ": " + each.name(),
                                                chosen)))
                .toList();
    }
}
