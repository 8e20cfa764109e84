/// Runs the work that comes again by itself: every [lodestar.shared.Recurring] of every room, on
/// one node at a time, kept in the database so that a second node or a restart changes nothing.
/// Only a server runs it; a short verb and a test call the work themselves. Owns job.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package lodestar.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
