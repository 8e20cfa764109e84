package lodestar.access;

import java.time.Instant;
import java.util.Set;
import lodestar.people.PersonId;
import lodestar.people.Role;
import org.jspecify.annotations.Nullable;

/// Somebody and whether they can sign in.
///
/// @param hasPassword whether a password is set, so that they can sign in
/// @param lastSeen the last request of an open session; null where there is none
public record AccountRow(
        PersonId person,
        String name,
        @Nullable String email,
        Set<Role> roles,
        boolean active,
        boolean hasPassword,
        @Nullable Instant lastSeen,
        String sortName) {}
