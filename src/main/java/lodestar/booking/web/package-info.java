/// The pages of booking.
@NullMarked
package lodestar.booking.web;

import org.jspecify.annotations.NullMarked;
