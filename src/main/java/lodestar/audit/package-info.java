/// The journal: what happened, who did it, and who read what. Listens to every event of the house
/// and changes nothing. Knows people, for their names. Owns journal.
@ApplicationModule(allowedDependencies = {"shared", "people"})
@NullMarked
package lodestar.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
