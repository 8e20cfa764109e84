/// The first page of each role, and the search over everything that one may see.
@NullMarked
package lodestar.portal.web;

import org.jspecify.annotations.NullMarked;
