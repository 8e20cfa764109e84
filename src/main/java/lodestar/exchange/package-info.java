/// History that an institution brings along: nominations, meetings and follow-ups of another
/// system, from files and into files with that system's names. Owns the tables whose names begin
/// with exchange; the records themselves are made by the doors of their rooms, under their rules.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "academics",
            "program",
            "nomination",
            "allocation",
            "meeting",
            "followup"
        })
@NullMarked
package lodestar.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
