package lodestar.command;

import java.io.PrintWriter;
import lodestar.access.Accounts;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `lodestar serve`.
@Command(name = "serve", description = "Opens Lodestar for people, until it is asked to end.")
final class Serve implements Runnable {

    @ParentCommand private Root root;
    @Spec private CommandSpec spec;

    Serve() {}

    Serve(Root root, CommandSpec spec) {
        this.root = root;
        this.spec = spec;
    }

    @Override
    public void run() {
        Startup startup = root.startup();
        PrintWriter out = spec.commandLine().getOut();
        ApplicationContext context = startup.serve(out, none -> {});
        context.getBean(Accounts.class)
                .firstAdminLink()
                .ifPresent(link -> out.println(welcome(startup.address(context), link.text())));
        out.flush();
    }

    private static String welcome(String address, String token) {
        return "There is no admin yet. Become the first by this link: %sfirst-admin/%s"
                .formatted(address, token);
    }
}
