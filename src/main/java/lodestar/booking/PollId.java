package lodestar.booking;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a time poll.
public record PollId(UUID value) implements Id {

    static PollId next() {
        return new PollId(Id.next());
    }
}
