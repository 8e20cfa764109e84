package lodestar.academics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What speaks for a student in one course: the gradebook, achievements, skills. All may be
/// missing.
public record StudentRecord(
        @Nullable Grades grades, List<StudentAchievement> achievements, List<StudentSkill> skills) {

    public StudentRecord {
        achievements = List.copyOf(achievements);
        skills = List.copyOf(skills);
    }

    public boolean hasGradebook() {
        return grades != null;
    }
}
