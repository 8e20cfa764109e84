/// Calendars elsewhere: fetched behind an address guard, and read for their busy times only.
@NullMarked
package lodestar.booking.busy;

import org.jspecify.annotations.NullMarked;
