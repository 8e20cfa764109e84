/// Who somebody is: persons, students, faculty, their roles, and what an actor may do. Owns person,
/// student, faculty.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package lodestar.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
