/// The pages of follow-ups.
@NullMarked
package lodestar.followup.web;

import org.jspecify.annotations.NullMarked;
