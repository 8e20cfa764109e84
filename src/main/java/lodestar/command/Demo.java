package lodestar.command;

import java.io.PrintWriter;
import lodestar.demo.Demonstration;
import lodestar.program.ProgramQueries;
import lodestar.program.Programs;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        ApplicationContext lodestar = root.startup().serve(out, Demo::prepare);
        var college = lodestar.getBean(Demonstration.class);
        college.fill();
        out.println(
                "A fictional college is there. Sign in with the password \""
                        + Demonstration.PASSWORD
                        + "\" as");
        college.visitors().forEach(each -> out.printf("  %-12s %s%n", each.role(), each.email()));
        out.flush();
    }

    static void prepare(ConfigurableApplicationContext context) {
        if (context instanceof GenericApplicationContext beans) {
            beans.registerBean(
                    DemoGround.class,
                    () ->
                            new DemoGround(
                                    beans.getBean(JdbcClient.class),
                                    beans.getBean(ProgramQueries.class),
                                    beans.getBean(Programs.class)));
        }
    }
}
