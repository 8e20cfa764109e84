@NullMarked
package lodestar.calendar.web;

import org.jspecify.annotations.NullMarked;
