/// Who of those that are known here is asked to come in, and when they were. Owns invitation and
/// invitation_round.
///
/// Whoever has a password is in and is not asked. A link itself belongs to the room access, and a
/// mail to the room notice, which hears of each that is invited.
@ApplicationModule(allowedDependencies = {"shared", "people", "academics", "access"})
@NullMarked
package lodestar.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
