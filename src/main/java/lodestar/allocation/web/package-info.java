/// The pages of mentors and allocations.
@NullMarked
package lodestar.allocation.web;

import org.jspecify.annotations.NullMarked;
