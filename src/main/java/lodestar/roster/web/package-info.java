/// The pages of imports.
@NullMarked
package lodestar.roster.web;

import org.jspecify.annotations.NullMarked;
