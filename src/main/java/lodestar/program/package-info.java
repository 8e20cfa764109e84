/// What the institution decides for itself: focus areas and the program's settings. Owns program,
/// program_first_step, focus_area.
@ApplicationModule(allowedDependencies = {"shared", "people"})
@NullMarked
package lodestar.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
