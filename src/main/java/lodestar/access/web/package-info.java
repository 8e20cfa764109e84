/// The pages of signing in, of one's own account, and of all accounts.
@NullMarked
package lodestar.access.web;

import org.jspecify.annotations.NullMarked;
