/// What a file is by its content.
@NullMarked
package lodestar.followup.file;

import org.jspecify.annotations.NullMarked;
