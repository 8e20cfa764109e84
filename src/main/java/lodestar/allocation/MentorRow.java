package lodestar.allocation;

import java.util.List;
import lodestar.people.StudentId;

/// A mentor as lists show them.
///
/// @param batches the codes of those in which an approval stands
/// @param sortName what the list is sorted by
public record MentorRow(
        StudentId id,
        String name,
        String number,
        List<String> batches,
        List<String> focusAreas,
        int capacity,
        int used,
        boolean isPaused,
        boolean isEnded,
        int version,
        String sortName) {

    public MentorRow {
        batches = List.copyOf(batches);
        focusAreas = List.copyOf(focusAreas);
    }

    public boolean isFull() {
        return used >= capacity;
    }

    public int free() {
        return capacity - used;
    }
}
