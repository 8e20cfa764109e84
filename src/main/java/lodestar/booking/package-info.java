/// Mentors say when they have time, and mentees book it; both move and cancel, groups vote on a
/// time. Owns availability, poll and busy_calendar and what hangs on them.
///
/// It never writes a meeting: the doors of `meeting` do, with the rules that hold for everybody.
@ApplicationModule(allowedDependencies = {"shared", "people", "program", "allocation", "meeting"})
@NullMarked
package lodestar.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
