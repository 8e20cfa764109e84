package lodestar.command;

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
        root.startup().serve(spec.commandLine().getOut(), none -> {});
    }
}
