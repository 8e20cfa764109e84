package lodestar.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lodestar.academics.ProgressQueries.Progress;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// What became of a mentee over time, as far as the reader oversees it. Counts only: what was said
/// stays where it was written.
///
/// @param isRecordOpen whether the reader may read the student's record too
public record Outcomes(
        StudentId student,
        String name,
        boolean isRecordOpen,
        List<Mentorship> mentorships,
        List<Month> months,
        List<Progress> progress) {

    public Outcomes {
        mentorships = List.copyOf(mentorships);
        months = List.copyOf(months);
        progress = List.copyOf(progress);
    }

    /// @param endReason how it ended; null while it runs
    public record Mentorship(
            UUID allocation,
            String mentor,
            String batch,
            Instant from,
            @Nullable Instant to,
            @Nullable String endReason) {}

    /// @param first the month's first day
    /// @param done action items of the mentee that were ticked off in it
    /// @param open those that are still open, in the month in which they are due or were promised
    public record Month(
            LocalDate first,
            int held,
            int missed,
            int excused,
            int cancelled,
            int followUps,
            int done,
            int open) {}
}
