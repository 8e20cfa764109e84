package lodestar.nomination;

import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// Which nominations somebody wants to see; empty and null ask for all.
///
/// @param sought the number of a nomination, or name or number of its candidate
/// @param faculty part of the name of who nominated
/// @param candidate who is nominated
/// @param isVoided the voided ones instead of the others; for admins only
public record NominationFilter(
        String sought,
        @Nullable NominationStatus status,
        @Nullable CourseId course,
        @Nullable BatchId batch,
        String faculty,
        @Nullable StudentId candidate,
        boolean isVoided) {

    public static final NominationFilter ALL =
            new NominationFilter("", null, null, null, "", null, false);

    public NominationFilter {
        sought = sought.strip();
        faculty = faculty.strip();
    }

    public NominationFilter(
            String sought,
            @Nullable NominationStatus status,
            @Nullable CourseId course,
            @Nullable BatchId batch,
            String faculty,
            boolean isVoided) {
        this(sought, status, course, batch, faculty, null, isVoided);
    }

    public boolean isSet() {
        return !equals(ALL);
    }
}
