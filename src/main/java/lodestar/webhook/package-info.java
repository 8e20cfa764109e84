/// Tells programs elsewhere what happens, as Standard Webhooks has it. Listens to every room's
/// events and knows none of them: an act's name, the ids that it names, and its number are all that
/// is told, never a name or a text. Owns webhook, webhook_delivery.
///
/// A message is written in the transaction of the act, and only where a receiver wants its kind. A
/// job sends it later, signed, until the receiver takes it; at least once, in no promised order.
@ApplicationModule(allowedDependencies = {"shared", "people"})
@NullMarked
package lodestar.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
