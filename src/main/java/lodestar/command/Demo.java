package lodestar.command;

import java.io.PrintWriter;
import lodestar.demo.Demonstration;
import org.springframework.context.ApplicationContext;
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
        PrintWriter out = spec.commandLine().getOut();
        ApplicationContext lodestar =
                root.startup()
                        .serve(
                                out,
                                context -> {
                                    if (context instanceof GenericApplicationContext beans) {
                                        beans.registerBean(DemoGround.class);
                                    }
                                });
        var college = lodestar.getBean(Demonstration.class);
        college.fill();
        out.println(
                "A fictional college is there. Sign in with the password \""
                        + Demonstration.PASSWORD
                        + "\" as");
        college.visitors().forEach(each -> out.printf("  %-12s %s%n", each.role(), each.email()));
        out.flush();
    }
}
