/// A student is put forward as mentor: drafted, submitted, decided, resubmitted, withdrawn,
/// revoked. Owns nomination and the tables whose names begin with it.
@ApplicationModule(allowedDependencies = {"shared", "people", "academics", "program"})
@NullMarked
package lodestar.nomination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
