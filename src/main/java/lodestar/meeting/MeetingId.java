package lodestar.meeting;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a meeting.
public record MeetingId(UUID value) implements Id {

    static MeetingId next() {
        return new MeetingId(Id.next());
    }
}
