package lodestar.command;

import java.io.PrintWriter;
import lodestar.demo.Demonstration;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `lodestar rehearse`: a whole short life of a server, from which the virtual machine learns what
/// a start needs and what people then look at. For the build; on a folder to be thrown away. Fails
/// where a page does.
@Command(
        name = "rehearse",
        hidden = true,
        description = "Starts a server with a fictional college, opens its pages, and ends.")
final class Rehearse implements Runnable {

    @ParentCommand private Root root;
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext context = root.startup().serve(out, Demo::prepare)) {
            var college = context.getBean(Demonstration.class);
            college.fill();
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            for (Demonstration.Visitor each : college.visitors()) {
                try (var visitor = new Spectator("http://127.0.0.1:" + port)) {
                    visitor.signIn(each.email(), Demonstration.PASSWORD);
                    visitor.lookAround();
                }
            }
        }
    }
}
