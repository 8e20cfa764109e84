package lodestar.academics.web;

import static lodestar.people.Action.MANAGE_RECORDS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import lodestar.academics.AchievementId;
import lodestar.academics.Achievements;
import lodestar.academics.RecordQueries;
import lodestar.academics.StudentAchievement;
import lodestar.academics.StudentQueries;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Records the achievements of a student.
@Controller
@RequestMapping("/students/{id}/achievements")
class AchievementController {

    private final Achievements achievements;
    private final RecordQueries records;
    private final StudentQueries students;
    private final Clock clock;

    AchievementController(
            Achievements achievements,
            RecordQueries records,
            StudentQueries students,
            Clock clock) {
        this.achievements = achievements;
        this.records = records;
        this.students = students;
        this.clock = clock;
    }

    @GetMapping("/new")
    @May(MANAGE_RECORDS)
    ModelAndView fresh(@PathVariable StudentId id, Actor by) {
        if (students.show(id, by).isEmpty()) {
            throw new NotFound();
        }
        return page(id, null, AchievementForm.EMPTY, Problems.NONE);
    }

    @PostMapping
    @May(MANAGE_RECORDS)
    Submission record(@PathVariable StudentId id, AchievementForm form, Actor by) {
        return Submission.making(() -> achievements.record(id, form.details(today()), by))
                .then(made -> "/students/" + id.value(), "academics.achievement.saved")
                .orShow(refused -> page(id, null, form, Problems.of(refused)));
    }

    @GetMapping("/{achievement}")
    @May(MANAGE_RECORDS)
    ModelAndView edit(
            @PathVariable StudentId id, @PathVariable AchievementId achievement, Actor by) {
        var known = find(id, achievement, by);
        return page(id, achievement, AchievementForm.of(known), Problems.NONE);
    }

    @PostMapping("/{achievement}")
    @May(MANAGE_RECORDS)
    Submission describe(
            @PathVariable StudentId id,
            @PathVariable AchievementId achievement,
            AchievementForm form,
            Actor by) {
        int version = Objects.requireNonNullElse(form.version(), -1);
        return Submission.of(() ->
                        achievements.describe(id, achievement, version, form.details(today()), by))
                .then("/students/" + id.value(), "academics.achievement.saved")
                .orShow(refused -> again(id, achievement, form, by, refused));
    }

    @PostMapping("/{achievement}/removal")
    @May(MANAGE_RECORDS)
    Submission remove(
            @PathVariable StudentId id, @PathVariable AchievementId achievement, Actor by) {
        return Submission.of(() -> achievements.remove(id, achievement, by))
                .then("/students/" + id.value(), "academics.achievement.removed");
    }

    /// After somebody else's change the form carries the version that it would now replace.
    private ModelAndView again(
            StudentId id, AchievementId which, AchievementForm form, Actor by, Refused refused) {
        boolean isStale = refused.code().equals("stale-version");
        var shown = isStale ? form.at(find(id, which, by).version()) : form;
        return page(id, which, shown, Problems.of(refused));
    }

    private StudentAchievement find(StudentId id, AchievementId achievement, Actor by) {
        return records.achievements(id, by).stream()
                .filter(each -> each.id().equals(achievement))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ModelAndView page(
            StudentId id, @Nullable AchievementId which, AchievementForm form, Problems problems) {
        return Answer.page(
                "academics/achievement-form", new AchievementPage(id, which, form, problems));
    }
}
