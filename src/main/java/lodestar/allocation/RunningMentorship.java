package lodestar.allocation;

import java.util.Set;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.people.Subject;

/// A mentor and a mentee who belong together now.
///
/// @param status of the allocation: ACTIVE or PAUSED; meetings are planned in an active one only
/// @param batch the code of the batch in which they do
public record RunningMentorship(
        AllocationId allocation,
        AllocationNumber number,
        AllocationStatus status,
        StudentId mentor,
        String mentorName,
        StudentId mentee,
        String menteeName,
        String menteeNumber,
        String batch,
        FacultyId supervisor) {

    /// What rights on a record of this mentorship depend on.
    public Subject subject() {
        return Subject.mentorship(mentor, Set.of(mentee), supervisor);
    }
}
