/// Reads roster files: what lies in a package, what its tables must look like, and what is wrong in
/// which row. Knows formats, and nothing of the database.
@NullMarked
package lodestar.roster.file;

import org.jspecify.annotations.NullMarked;
