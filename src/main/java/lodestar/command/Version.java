package lodestar.command;

import lodestar.shared.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lodestar version`.
@Command(name = "version", description = "Says which version this is.")
final class Version implements Runnable, IVersionProvider {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().println(getVersion()[0]);
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Lodestar " + Release.version()};
    }
}
