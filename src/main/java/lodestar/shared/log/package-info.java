/// How log lines are written: with the id of the request, and never with a name or a text. What an
/// exception says may quote a person, so only its kind and its place in the source are written.
@NullMarked
package lodestar.shared.log;

import org.jspecify.annotations.NullMarked;
