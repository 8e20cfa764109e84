/// Sign-in and sessions: turns a request into an actor. The only room that knows Spring Security.
/// Owns account, session, one_time_link, guessing.
@ApplicationModule(allowedDependencies = {"shared", "people"})
@NullMarked
package lodestar.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
