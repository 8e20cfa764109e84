package lodestar.invitation;

import java.time.Instant;
import lodestar.people.PersonId;

/// Somebody who was invited.
///
/// @param by who asked them in; Lodestar where the command line did
/// @param hasCome whether they have chosen a password
public record Invited(
        PersonId person, String name, Instant at, Way way, String by, boolean hasCome) {}
