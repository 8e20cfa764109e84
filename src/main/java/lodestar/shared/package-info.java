/// What every room stands on: ids, events, refusals, paging, words. It knows no room.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package lodestar.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
