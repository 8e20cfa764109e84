package lodestar.meeting;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// Something was done with a meeting; `act` says what.
///
/// @param standing how it stands by then, where whoever did it knows
public record MeetingChanged(
        MeetingId meeting,
        MeetingNumber number,
        MeetingAct act,
        StudentId host,
        PersonId by,
        Instant at,
        @Nullable Standing standing)
        implements DomainEvent {

    /// What others ask of a meeting of which they hear.
    ///
    /// @param isMoved whether it stands in the place of an earlier one
    public record Standing(
            Instant starts, boolean isMoved, boolean isPlanned, Set<UUID> attendees) {

        public Standing {
            attendees = Set.copyOf(attendees);
        }
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return act.inJournal();
    }

    @Override
    public UUID subject() {
        return meeting.value();
    }

    @Override
    public UUID student() {
        return host.value();
    }

    @Override
    public String detail() {
        return number.toString();
    }

    @Override
    public Map<String, UUID> related() {
        return Map.of("mentorId", host.value());
    }
}
