/// Saves an institution's whole database in one file and brings it back. It knows no table by name:
/// what is there is asked of the database, so that a new room needs to do nothing to be saved.
///
/// A file is a zip of one part for each table (PostgreSQL's text form of `copy`) and a manifest
/// with the counts and SHA-256 of the parts. It is made in one snapshot, beside a running server,
/// and comes back in one transaction or not at all.
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package lodestar.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
