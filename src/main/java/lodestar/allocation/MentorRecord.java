package lodestar.allocation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import org.jspecify.annotations.Nullable;

/// A mentor with what they offer and what made them one.
///
/// @param everMentored how many students have had them as mentor so far
public record MentorRecord(
        StudentId id,
        String name,
        String number,
        int capacity,
        int used,
        boolean isPaused,
        List<String> languages,
        Instant since,
        @Nullable Instant endedAt,
        int version,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        int everMentored,
        List<Focus> focusAreas,
        List<Approval> approvals) {

    public MentorRecord {
        languages = List.copyOf(languages);
        focusAreas = List.copyOf(focusAreas);
        approvals = List.copyOf(approvals);
    }

    public record Focus(FocusAreaId id, String name) {}

    /// An approved nomination that stands.
    public record Approval(
            UUID nomination, String number, String course, String batch, String faculty) {}

    MentorRecord with(List<Approval> theApprovals) {
        return new MentorRecord(
                id,
                name,
                number,
                capacity,
                used,
                isPaused,
                languages,
                since,
                endedAt,
                version,
                changedBy,
                changedAt,
                everMentored,
                focusAreas,
                theApprovals);
    }

    public boolean isEnded() {
        return endedAt != null;
    }
}
