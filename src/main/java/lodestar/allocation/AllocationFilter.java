package lodestar.allocation;

import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// Which allocations somebody asks for.
///
/// @param status null for every status
/// @param mentee whose mentorship runs in it
/// @param voided only those taken out of the lists; for admins
public record AllocationFilter(
        Seek seek,
        @Nullable AllocationStatus status,
        @Nullable BatchId batch,
        @Nullable CourseId course,
        @Nullable StudentId mentor,
        @Nullable StudentId mentee,
        boolean voided) {

    public AllocationFilter(
            Seek seek,
            @Nullable AllocationStatus status,
            @Nullable BatchId batch,
            @Nullable StudentId mentor,
            boolean voided) {
        this(seek, status, batch, null, mentor, null, voided);
    }

    public static AllocationFilter of(StudentId mentor) {
        return new AllocationFilter(Seek.of(""), null, null, mentor, false);
    }

    public boolean isSet() {
        return !seek.isEmpty() || batch != null || mentor != null;
    }
}
