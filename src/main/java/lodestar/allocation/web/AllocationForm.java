package lodestar.allocation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.allocation.NewAllocation;
import lodestar.nomination.NominationId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.Dates;
import org.jspecify.annotations.Nullable;

/// What is typed for a new allocation, all as text.
public record AllocationForm(
        String nomination,
        String mentor,
        String course,
        String batch,
        String supervisor,
        String startsOn,
        String endsOn,
        List<String> mentees) {

    public AllocationForm(
            @Nullable String nomination,
            @Nullable String mentor,
            @Nullable String course,
            @Nullable String batch,
            @Nullable String supervisor,
            @Nullable String startsOn,
            @Nullable String endsOn,
            @Nullable List<String> mentees) {
        this.nomination = text(nomination);
        this.mentor = text(mentor);
        this.course = text(course);
        this.batch = text(batch);
        this.supervisor = text(supervisor);
        this.startsOn = text(startsOn);
        this.endsOn = text(endsOn);
        this.mentees = mentees == null ? List.of() : List.copyOf(mentees);
    }

    /// @throws lodestar.shared.Refused naming every field that is missing or cannot be read
    NewAllocation asked() {
        var checks = new Checks();
        var mentorId = TypedId.read(mentor, StudentId::new);
        var courseId = TypedId.read(course, CourseId::new);
        var batchId = TypedId.read(batch, BatchId::new);
        var start = date(startsOn);
        var end = date(endsOn);
        checks.that(mentorId != null, "mentor", "mentor-required")
                .that(courseId != null, "course", "course-required")
                .that(batchId != null, "batch", "batch-required")
                .that(start != null, "startsOn", "start-required")
                .that(endsOn.isEmpty() || end != null, "endsOn", "end-unreadable")
                .that(batchId == null || !mentees.isEmpty(), "mentees", "mentees-required")
                .refuse();
        return new NewAllocation(
                Objects.requireNonNull(mentorId),
                TypedId.read(nomination, NominationId::new),
                Objects.requireNonNull(courseId),
                Objects.requireNonNull(batchId),
                TypedId.read(supervisor, FacultyId::new),
                Objects.requireNonNull(start),
                end,
                TypedId.all(mentees, StudentId::new));
    }

    AllocationForm in(String course, String batch) {
        return new AllocationForm(
                nomination, mentor, course, batch, supervisor, startsOn, endsOn, mentees);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : Dates.day(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
