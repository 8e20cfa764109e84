/// The admin's pages for focus areas and settings.
@NullMarked
package lodestar.program.web;

import org.jspecify.annotations.NullMarked;
