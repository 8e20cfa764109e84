package lodestar.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// A meeting as calendars outside see it: one thing through all its reschedulings, with a number
/// that rises with each change.
///
/// @param chain the same for a meeting and all that it was rescheduled to
/// @param link null unless the meeting is online
/// @param place null unless it has one
/// @param isCalledOff whether it was cancelled, or taken out of the lists
/// @param sequence how many changes the chain has seen; never falls
/// @param createdAt when the first of the chain was planned
/// @param changedAt when something last happened to it; never falls
/// @param mentees who attends beside the host, by name
public record MeetingEvent(
        MeetingId id,
        UUID chain,
        MeetingNumber number,
        String name,
        MeetingMode mode,
        @Nullable String link,
        @Nullable String place,
        Instant startsAt,
        Instant endsAt,
        boolean isCalledOff,
        int sequence,
        Instant createdAt,
        Instant changedAt,
        Guest host,
        List<Guest> mentees) {

    public MeetingEvent {
        mentees = List.copyOf(mentees);
    }

    /// Somebody who attends.
    public record Guest(StudentId id, String name) {}

    public Optional<MeetingProvider> provider() {
        return link == null ? Optional.empty() : MeetingProvider.of(link);
    }

    /// Whether the person is in it, as host or as mentee.
    public boolean isAttendedBy(PersonId person) {
        return isOf(host, person) || mentees.stream().anyMatch(each -> isOf(each, person));
    }

    /// The mentees whose names a reader may know outside of Lodestar: a mentee learns no other's.
    public List<Guest> menteesFor(PersonId reader) {
        boolean isMentee = mentees.stream().anyMatch(each -> isOf(each, reader));
        return isMentee ? mentees.stream().filter(each -> isOf(each, reader)).toList() : mentees;
    }

    private static boolean isOf(Guest guest, PersonId person) {
        return guest.id().value().equals(person.value());
    }
}
