package lodestar.invitation;

import java.time.Instant;
import lodestar.people.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who has no password.
///
/// @param invitedAt when they were last invited; null where they never were
public record Waiting(
        PersonId person, String name, String email, @Nullable Instant invitedAt, String sortName) {}
