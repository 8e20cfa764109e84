/// The journal's page.
@NullMarked
package lodestar.audit.web;

import org.jspecify.annotations.NullMarked;
