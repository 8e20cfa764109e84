/// Lists, pages and forms of the institution's records.
@NullMarked
package lodestar.academics.web;

import org.jspecify.annotations.NullMarked;
