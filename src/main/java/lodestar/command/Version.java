package lodestar.command;

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
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Lodestar " + (version == null ? "(not packaged)" : version)};
    }
}
