package lodestar.academics.web;

import java.time.LocalDate;
import java.util.Objects;
import lodestar.academics.AchievementDetails;
import lodestar.academics.StudentAchievement;
import lodestar.shared.Checks;
import org.jspecify.annotations.Nullable;

/// What is typed for an achievement.
public record AchievementForm(
        @Nullable String type,
        @Nullable String title,
        @Nullable String achievedOn,
        @Nullable String description,
        @Nullable Integer version) {

    static final AchievementForm EMPTY = new AchievementForm("", "", "", "", null);

    static AchievementForm of(StudentAchievement known) {
        return new AchievementForm(
                known.type(),
                known.title(),
                known.achievedOn() == null ? "" : known.achievedOn().toString(),
                known.description(),
                known.version());
    }

    AchievementForm at(int current) {
        return new AchievementForm(type, title, achievedOn, description, current);
    }

    /// @throws lodestar.shared.Refused with all that is wrong
    AchievementDetails details(LocalDate today) {
        var checks = new Checks();
        var on = checks.date(achievedOn, "achievedOn");
        var details = new AchievementDetails(text(type), text(title), on, text(description));
        details.check(checks, today);
        checks.refuse();
        return details;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
