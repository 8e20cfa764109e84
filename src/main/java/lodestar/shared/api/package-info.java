/// The plumbing of the REST interface: effects with their idempotency, lists, problems, and the
/// document that describes it all.
@NullMarked
package lodestar.shared.api;

import org.jspecify.annotations.NullMarked;
