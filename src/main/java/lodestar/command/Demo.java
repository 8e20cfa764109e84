package lodestar.command;

import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `lodestar demo`.
@Command(
        name = "demo",
        description = "Opens Lodestar with a fictional college, on a database without real data.")
final class Demo implements Runnable {

    @ParentCommand private Root root;
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        root.startup()
                .serve(
                        spec.commandLine().getOut(),
                        context -> {
                            if (context instanceof GenericApplicationContext beans) {
                                beans.registerBean(DemoGround.class);
                            }
                        });
    }
}
