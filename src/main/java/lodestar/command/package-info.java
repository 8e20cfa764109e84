/// What an operator types: verbs, settings, exit codes. Knows the doors of the rooms that the verbs
/// open, and nobody knows it.
///
/// A verb ends with 0 when it is done, 1 when it was refused (with a sentence on the error output)
/// and 2 when it was called wrongly. A new verb is a class annotated with picocli's `@Command`,
/// named among the subcommands of [Root], that runs its work by [Startup#beside].
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "backup",
            "people",
            "access",
            "academics",
            "invitation",
            "program",
            "roster",
            "exchange",
            "demo"
        })
@NullMarked
package lodestar.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
