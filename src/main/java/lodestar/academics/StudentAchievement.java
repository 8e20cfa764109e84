package lodestar.academics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that a student has achieved.
///
/// @param recordedBy the name of who recorded it; null where it was imported
public record StudentAchievement(
        AchievementId id,
        String type,
        String title,
        @Nullable LocalDate achievedOn,
        String description,
        @Nullable String recordedBy,
        int version) {}
