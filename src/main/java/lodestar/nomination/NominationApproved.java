package lodestar.nomination;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import lodestar.shared.DomainEvent;

/// A nomination was approved: its candidate is a mentor from now on.
///
/// @param faculty who nominated, and so will supervise
public record NominationApproved(
        NominationId id,
        NominationNumber number,
        StudentId candidate,
        BatchId batch,
        CourseId course,
        FacultyId faculty,
        Set<FocusAreaId> focusAreas,
        PersonId by,
        Instant at)
        implements DomainEvent {

    public NominationApproved {
        focusAreas = Set.copyOf(focusAreas);
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return NominationAct.APPROVED.inJournal();
    }

    @Override
    public UUID subject() {
        return id.value();
    }

    @Override
    public UUID student() {
        return candidate.value();
    }

    @Override
    public String detail() {
        return number.toString();
    }

    @Override
    public Map<String, UUID> related() {
        return Map.of(
                "batchId", batch.value(), "courseId", course.value(), "facultyId", faculty.value());
    }
}
