/// The institution's records, a mirror of its student information system: courses and their
/// batches, who is in them and who teaches, gradebooks, achievements and skills. Owns the tables of
/// those names.
@ApplicationModule(allowedDependencies = {"shared", "people"})
@NullMarked
package lodestar.academics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
