package lodestar.shared;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened. Published in the transaction that did it; the journal keeps one row of
/// each.
public interface DomainEvent {

    /// The person who did it; null where nobody is signed in.
    @Nullable UUID actor();

    /// What was done, as the journal shows it: `nomination.approved`.
    String action();

    /// The record that it was done to; null where there is none.
    @Nullable UUID subject();

    /// The student whom it concerns; null where it concerns none.
    default @Nullable UUID student() {
        return null;
    }

    /// A few plain words beside it, such as a record's number. Never a text about a student.
    default String detail() {
        return "";
    }

    /// Other records that it is about, by the names that programs know: `mentorId`. Ids only.
    default Map<String, UUID> related() {
        return Map.of();
    }

    /// Whether it was done, denied, or failed.
    default Outcome outcome() {
        return Outcome.DONE;
    }

    enum Outcome {
        DONE,
        DENIED,
        FAILED
    }
}
