package lodestar.academics;

import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// A student of a batch as others name them.
///
/// @param roll the roll number within the batch
public record BatchStudent(StudentId id, String name, String number, @Nullable String roll) {

    /// What tells two students of one name apart.
    public String detail() {
        return roll == null ? number : number + " · " + roll;
    }
}
