package lodestar.booking;

import java.time.Instant;
import lodestar.people.StudentId;

/// A poll in a line, for one who leads it or is asked in it.
///
/// @param isHost whether the reader leads it
/// @param isAnswered whether the reader has answered
/// @param answered how many have
public record PollRow(
        PollId id,
        String name,
        StudentId host,
        String mentor,
        PollStatus status,
        Instant closesAt,
        boolean isHost,
        boolean isAnswered,
        int answered,
        int invited) {}
