/// Pages of the room.
@NullMarked
package lodestar.exchange.web;

import org.jspecify.annotations.NullMarked;
