/// Sign-in, sessions and tokens: turns a request into an actor. The only room that knows Spring
/// Security. Owns account, session, one_time_link, api_token, guessing.
@ApplicationModule(allowedDependencies = {"shared", "people"})
@NullMarked
package lodestar.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
