package lodestar.academics.web;

import lodestar.academics.AchievementId;
import lodestar.people.StudentId;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form of one achievement, new or known.
public record AchievementPage(
        StudentId student,
        @Nullable AchievementId achievement,
        AchievementForm form,
        Problems problems) {

    public boolean isNew() {
        return achievement == null;
    }

    public String title() {
        return isNew() ? "academics.achievement.new" : "academics.achievement.edit";
    }

    public String up() {
        return "/students/" + student.value();
    }

    public String here() {
        String all = up() + "/achievements";
        return achievement == null ? all : all + "/" + achievement.value();
    }

    public boolean isStale() {
        return problems.all().stream().anyMatch(each -> each.code().equals("stale-version"));
    }

    public @Nullable Long version() {
        return form.version() == null ? null : form.version().longValue();
    }
}
