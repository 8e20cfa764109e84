package lodestar.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import lodestar.shared.DomainEvent.Outcome;
import org.jspecify.annotations.Nullable;

/// Which rows of the journal somebody wants to see; empty and null ask for all.
///
/// @param who part of a name, or the id of a person
/// @param student part of a name, or the id of a student
/// @param subject the id of a record
/// @param action the beginning of an action: `nomination.`
public record JournalFilter(
        String who,
        String student,
        @Nullable UUID subject,
        String action,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant before) {

    public static final JournalFilter ALL = new JournalFilter("", "", null, "", null, null, null);

    public JournalFilter {
        who = who.strip();
        student = student.strip();
        action = action.strip().toLowerCase(Locale.ROOT);
    }

    public boolean isSet() {
        return !equals(ALL);
    }
}
