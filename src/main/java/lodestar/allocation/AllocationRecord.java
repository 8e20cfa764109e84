package lodestar.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// An allocation with all that the reader may see of it.
///
/// @param nomination the id of the nomination that it comes from, and its number
/// @param isWhole whether the reader sees everybody and the whole history; mentors see who is
///   theirs now, mentees themselves
public record AllocationRecord(
        AllocationId id,
        AllocationNumber number,
        StudentId mentor,
        String mentorName,
        String mentorNumber,
        int capacity,
        int used,
        @Nullable UUID nomination,
        @Nullable String nominationNumber,
        FacultyId supervisor,
        String supervisorName,
        CourseId courseId,
        String course,
        BatchId batch,
        String batchName,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        AllocationStatus status,
        @Nullable String closureReason,
        @Nullable String voidReason,
        boolean isWhole,
        int version,
        List<Mentee> mentees,
        List<Step> steps) {

    public AllocationRecord {
        mentees = List.copyOf(mentees);
        steps = List.copyOf(steps);
    }

    /// @param presentMentor who mentors them in the batch now, where this mentorship has ended
    public record Mentee(
            StudentId id,
            String name,
            String number,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            @Nullable String presentMentor) {

        public boolean isRunning() {
            return endedAt == null;
        }

        public boolean isLeftAlone() {
            return endedAt != null && presentMentor == null;
        }
    }

    /// @param students whom it was about; empty where it was about the whole
    public record Step(AllocationAct act, Instant at, String by, String note, String students) {}

    AllocationRecord with(List<Mentee> theMentees, List<Step> theSteps) {
        return new AllocationRecord(
                id,
                number,
                mentor,
                mentorName,
                mentorNumber,
                capacity,
                used,
                nomination,
                nominationNumber,
                supervisor,
                supervisorName,
                courseId,
                course,
                batch,
                batchName,
                startsOn,
                endsOn,
                status,
                closureReason,
                voidReason,
                isWhole,
                version,
                theMentees,
                theSteps);
    }

    public boolean isVoided() {
        return voidReason != null;
    }

    public List<Mentee> running() {
        return mentees.stream().filter(Mentee::isRunning).toList();
    }

    public List<Mentee> ended() {
        return mentees.stream().filter(each -> !each.isRunning()).toList();
    }

    /// Who had this mentor and has none in the batch now.
    public List<Mentee> leftAlone() {
        return mentees.stream().filter(Mentee::isLeftAlone).toList();
    }
}
