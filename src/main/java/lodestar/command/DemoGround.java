package lodestar.command;

import lodestar.people.Actor;
import lodestar.program.ProgramQueries;
import lodestar.program.Programs;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the demo only where nobody's data is: on an empty database, which it declares the fictional
/// college, or on one that was declared so before. Looks before Lodestar opens.
final class DemoGround implements SmartInitializingSingleton {

    private final JdbcClient client;
    private final ProgramQueries program;
    private final Programs programs;

    DemoGround(JdbcClient client, ProgramQueries program, Programs programs) {
        this.client = client;
        this.program = program;
        this.programs = programs;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (program.settings().isDemo()) {
            return;
        }
        if (hasPeople()) {
            throw Unwilling.refused(
                    "This database holds real people: the demo is for an empty one. Name another folder by LODESTAR_HOME.");
        }
        programs.declareDemo("Lodestar College", "UTC", Actor.SYSTEM);
    }

    private boolean hasPeople() {
        return client.sql("select exists (select from person)")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
