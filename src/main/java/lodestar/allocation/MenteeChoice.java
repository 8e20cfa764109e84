package lodestar.allocation;

import java.time.LocalDate;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// A running student of a batch, as somebody to be mentored there.
///
/// @param presentMentor who mentors them there now; null where nobody does
/// @param until when that allocation is planned to end
public record MenteeChoice(
        StudentId id,
        String name,
        String number,
        @Nullable StudentId presentMentorId,
        @Nullable String presentMentor,
        @Nullable LocalDate until) {

    public boolean isFree() {
        return presentMentor == null;
    }
}
