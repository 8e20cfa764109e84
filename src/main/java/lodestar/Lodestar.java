package lodestar;

import lodestar.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/// Starts Lodestar.
@SpringBootApplication(
        exclude = {
            UserDetailsServiceAutoConfiguration.class,
            // the room of the database migrates it, for single verbs as well
            FlywayAutoConfiguration.class
        })
@Modulithic(systemName = "Lodestar", sharedModules = "shared")
public class Lodestar {

    /// A server goes on after this has returned; any other verb is done by then.
    public static void main(String[] arguments) {
        int exit = Commands.run(Lodestar.class, arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }
}
