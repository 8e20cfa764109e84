/// Where Lodestar keeps its data: a PostgreSQL of its own under the home folder, or any PostgreSQL
/// from 15 on that the settings name. Which of the two is decided at each start.
///
/// ## Two roles
///
/// The *owner* (`lodestar_owner`) owns the database and runs the migrations. The *application*
/// (`lodestar_app`) is whom the pool signs in as: it owns nothing, changes no table's shape, and
/// deletes only where a migration says so.
///
/// ## What a migration's author needs to know
///
/// - `btree_gist`, `pg_trgm` and `unaccent` are there before the first migration
///   (`beforeMigrate__extensions.sql`).
/// - After every run, `afterMigrate__grants.sql` gives the application select, insert and update on
///   each table, and usage of each sequence. A migration does not repeat that.
/// - A table whose comment begins with `append only` gets select and insert, never update: `comment
///   on table journal is 'append only: …'`.
/// - Rows that may really be deleted need it said: `grant delete on session to ${app};` in the
///   migration that makes the table. `${app}` is the application role's name, already quoted.
/// - An institution may live in a schema of its own: a migration names no schema, and what it makes
///   or asks for must be there in each.
/// - A bulk load or anything else that needs longer than the eight seconds which a statement has
///   begins with `set local statement_timeout = …` in its own transaction.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package lodestar.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
