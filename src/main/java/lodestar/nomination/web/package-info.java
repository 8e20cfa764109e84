/// The pages of nominations.
@NullMarked
package lodestar.nomination.web;

import org.jspecify.annotations.NullMarked;
