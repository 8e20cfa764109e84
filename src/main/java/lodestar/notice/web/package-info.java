/// Pages of notices, of what people wish to hear of, and of mail that waits.
@NullMarked
package lodestar.notice.web;

import org.jspecify.annotations.NullMarked;
