package lodestar.academics;

import java.time.LocalDate;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;

/// Something that a student has achieved.
record Achievement(
        @Id AchievementId id,
        @Column("student_id") StudentId student,
        String type,
        String title,
        @Nullable LocalDate achievedOn,
        String description,
        @Nullable PersonId recordedBy,
        @Version @Nullable Integer version) {

    static Achievement recorded(StudentId student, AchievementDetails details, PersonId by) {
        return new Achievement(
                AchievementId.next(),
                student,
                details.type(),
                details.title(),
                details.achievedOn(),
                details.description(),
                by,
                null);
    }

    Achievement described(AchievementDetails details) {
        return new Achievement(
                id,
                student,
                details.type(),
                details.title(),
                details.achievedOn(),
                details.description(),
                recordedBy,
                version);
    }

    AchievementDetails details() {
        return new AchievementDetails(type, title, achievedOn, description);
    }
}
