package lodestar.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What speaks for a candidate in the course: read live while a nomination is open, and as it was
/// at the decision afterwards.
///
/// @param percentage 0 to 100; null where nothing is graded yet
/// @param median of the batch, to judge the percentage by; null where unknown
public record CandidateRecord(
        @Nullable Double percentage,
        List<Mark> marks,
        List<Achievement> achievements,
        List<Skill> skills,
        @Nullable Double median) {

    public CandidateRecord {
        marks = List.copyOf(marks);
        achievements = List.copyOf(achievements);
        skills = List.copyOf(skills);
    }

    /// One assessment; `marks` of `total` where it is entered.
    public record Mark(
            String assessment, double weight, @Nullable Double marks, double total, String status) {

        /// Whether it counts for the percentage: a missing one does, as 0.
        public boolean isCounted() {
            return status.equals("ENTERED") || status.equals("MISSING");
        }

        public double percent() {
            return marks == null ? 0 : 100 * marks / total;
        }
    }

    public record Achievement(String type, String title, @Nullable LocalDate achievedOn) {}

    /// @param level 0 to 100
    public record Skill(String name, String category, int level) {}

    public CandidateRecord beside(@Nullable Double median) {
        return new CandidateRecord(percentage, marks, achievements, skills, median);
    }

    public List<Mark> countedMarks() {
        return marks.stream().filter(Mark::isCounted).toList();
    }

    /// Pending and excused ones.
    public List<Mark> openMarks() {
        return marks.stream().filter(each -> !each.isCounted()).toList();
    }
}
