package lodestar.exchange;

import java.util.UUID;
import lodestar.people.Actor;

/// Makes the record that a row tells of, by the doors and under the rules of its room.
interface Takes {

    HistoryKind kind();

    /// @return the record's id
    /// @throws lodestar.shared.Refused where the row is faulty or a rule does not allow it
    UUID take(HistoryRow row, Actor by);
}
