package lodestar.academics;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of an achievement.
public record AchievementId(UUID value) implements Id {

    static AchievementId next() {
        return new AchievementId(Id.next());
    }
}
