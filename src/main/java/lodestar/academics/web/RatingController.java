package lodestar.academics.web;

import static lodestar.people.Action.MANAGE_RECORDS;

import lodestar.academics.RecordQueries;
import lodestar.academics.SkillId;
import lodestar.academics.SkillQueries;
import lodestar.academics.Skills;
import lodestar.academics.StudentQueries;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Says which skills a student has, and how well.
@Controller
@RequestMapping("/students/{id}/skills")
class RatingController {

    private final Skills skills;
    private final SkillQueries known;
    private final StudentQueries students;
    private final RecordQueries records;

    RatingController(
            Skills skills, SkillQueries known, StudentQueries students, RecordQueries records) {
        this.skills = skills;
        this.known = known;
        this.students = students;
        this.records = records;
    }

    @GetMapping("/new")
    @May(MANAGE_RECORDS)
    ModelAndView fresh(
            @PathVariable StudentId id,
            @RequestParam(required = false) @Nullable SkillId skill,
            Actor by) {
        String level =
                records.skills(id, by).stream()
                        .filter(each -> each.id().equals(skill))
                        .map(each -> Integer.toString(each.level()))
                        .findFirst()
                        .orElse("");
        return page(id, skill, level, by, Problems.NONE);
    }

    @PostMapping
    @May(MANAGE_RECORDS)
    Submission rate(
            @PathVariable StudentId id,
            @RequestParam(required = false) @Nullable SkillId skill,
            @RequestParam(defaultValue = "") String level,
            Actor by) {
        return Submission.of(() -> skills.rate(id, skill, percent(level), by))
                .then("/students/" + id.value(), "academics.skill.rated")
                .orShow(refused -> page(id, skill, level, by, Problems.of(refused)));
    }

    @PostMapping("/{skill}/removal")
    @May(MANAGE_RECORDS)
    Submission remove(@PathVariable StudentId id, @PathVariable SkillId skill, Actor by) {
        return Submission.of(() -> skills.remove(id, skill, by))
                .then("/students/" + id.value(), "academics.skill.removed");
    }

    /// What is no whole number is outside of the range, and refused as such.
    private static int percent(String typed) {
        var number = new Checks().decimal(typed.replace("%", ""), "level");
        return number != null && number.stripTrailingZeros().scale() <= 0 ? number.intValue() : -1;
    }

    private ModelAndView page(
            StudentId id, @Nullable SkillId skill, String level, Actor by, Problems problems) {
        var student = students.show(id, by).orElseThrow(NotFound::new);
        return Answer.page(
                "academics/rating-form",
                new RatingPage(student, known.categories(), skill, level, problems));
    }
}
