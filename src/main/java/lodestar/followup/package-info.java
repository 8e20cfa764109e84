/// What was said between a mentor and a mentee, and what was promised. Owns followup,
/// followup_version, action_item, checklist.
///
/// The texts are confidential: whoever reads one is written into the journal first.
@ApplicationModule(allowedDependencies = {"shared", "people", "allocation", "meeting"})
@NullMarked
package lodestar.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
