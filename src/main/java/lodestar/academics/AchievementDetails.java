package lodestar.academics;

import java.time.LocalDate;
import lodestar.shared.Checks;
import lodestar.shared.Plain;
import org.jspecify.annotations.Nullable;

/// What is known of an achievement.
///
/// @param type its kind in a word or two, such as "Award"
/// @param achievedOn not in the future; null where nobody knows
public record AchievementDetails(
        String type, String title, @Nullable LocalDate achievedOn, String description) {

    public AchievementDetails {
        type = Plain.line(type);
        title = Plain.line(title);
        description = Plain.lines(description);
    }

    public void check(Checks checks, LocalDate today) {
        checks.text(type, "type", 60);
        checks.text(title, "title", 200);
        checks.that(
                achievedOn == null || !achievedOn.isAfter(today),
                "achievedOn",
                "achieved-in-the-future");
        checks.that(description.length() <= 2_000, "description", "too-long", 2_000);
    }
}
