package lodestar.nomination;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import org.jspecify.annotations.Nullable;

/// What a nomination says: who puts forward whom, where, for what and why. What is still missing is
/// null or empty, and refused when it is written down.
public record Proposal(
        @Nullable FacultyId faculty,
        @Nullable CourseId course,
        @Nullable BatchId batch,
        @Nullable StudentId candidate,
        Set<FocusAreaId> focusAreas,
        Set<StudentId> mentees,
        String reason) {

    static final int LONGEST_REASON = 4_000;

    public Proposal {
        focusAreas = Set.copyOf(new LinkedHashSet<>(focusAreas));
        mentees = Set.copyOf(new LinkedHashSet<>(mentees));
        reason = reason.strip();
    }

    FacultyId theFaculty() {
        return Objects.requireNonNull(faculty);
    }

    CourseId theCourse() {
        return Objects.requireNonNull(course);
    }

    BatchId theBatch() {
        return Objects.requireNonNull(batch);
    }

    StudentId theCandidate() {
        return Objects.requireNonNull(candidate);
    }
}
