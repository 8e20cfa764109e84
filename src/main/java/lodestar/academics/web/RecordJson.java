package lodestar.academics.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lodestar.academics.AchievementId;
import lodestar.academics.CourseId;
import lodestar.academics.EntryId;
import lodestar.academics.EntryStatus;
import lodestar.academics.GradebookId;
import lodestar.academics.Grades;
import lodestar.academics.Mark;
import lodestar.academics.SkillId;
import lodestar.academics.StudentAchievement;
import lodestar.academics.StudentSkill;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// What a student has done, as programs read it: gradebooks of the courses that the reader may see,
/// achievements and skills.
record RecordJson(
        StudentId studentId,
        List<Gradebook> gradebooks,
        List<Achievement> achievements,
        List<Skill> skills) {

    /// @param percentage 0 to 100; null where nothing counts yet
    record Gradebook(
            GradebookId id,
            CourseId courseId,
            String courseCode,
            @Nullable Double percentage,
            List<Entry> entries) {}

    record Entry(
            EntryId id,
            String assessment,
            BigDecimal weight,
            @Nullable BigDecimal marks,
            BigDecimal totalMarks,
            EntryStatus status,
            @Nullable LocalDate assessedOn) {}

    record Achievement(
            AchievementId id,
            String type,
            String title,
            @Nullable LocalDate achievedOn,
            String description,
            int version) {}

    /// @param level 0 to 100
    record Skill(SkillId id, String category, String name, int level) {}

    static RecordJson of(
            StudentId student,
            List<Grades> grades,
            List<StudentAchievement> achievements,
            List<StudentSkill> skills) {
        return new RecordJson(
                student,
                grades.stream().map(RecordJson::gradebook).toList(),
                achievements.stream().map(RecordJson::achievement).toList(),
                skills.stream()
                        .map(each ->
                                new Skill(each.id(), each.category(), each.name(), each.level()))
                        .toList());
    }

    private static Gradebook gradebook(Grades each) {
        return new Gradebook(
                each.id(),
                each.course().id(),
                each.course().code(),
                each.percentage(),
                each.marks().stream().map(RecordJson::entry).toList());
    }

    private static Entry entry(Mark each) {
        return new Entry(
                each.id(),
                each.assessment(),
                each.weight(),
                each.marks(),
                each.total(),
                each.status(),
                each.assessedOn());
    }

    private static Achievement achievement(StudentAchievement each) {
        return new Achievement(
                each.id(),
                each.type(),
                each.title(),
                each.achievedOn(),
                each.description(),
                each.version());
    }
}
