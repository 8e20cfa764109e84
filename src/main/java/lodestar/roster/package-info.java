/// Import of people and academics from files, with a preview. Owns what was handed in and what came
/// of it; the records themselves belong to the rooms people and academics, whose tables it fills
/// set by set, since fifty thousand people one by one would take an hour.
@ApplicationModule(
        displayName = "Roster",
        allowedDependencies = {"shared", "people", "academics"})
@NullMarked
package lodestar.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
