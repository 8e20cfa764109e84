package lodestar.command;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `lodestar`, without a verb: the same as `serve`.
@Command(
        name = "lodestar",
        description = "Student mentorship for universities and schools.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false,
        subcommands = {
            Serve.class,
            Demo.class,
            Import.class,
            User.class,
            TokenVerb.class,
            Backup.class,
            Restore.class,
            Migrate.class,
            Doctor.class,
            Rehearse.class,
            Version.class
        },
        abbreviateSynopsis = true,
        usageHelpWidth = 100,
        footer = {
            "",
            "An option can be set in the environment instead (LODESTAR_PORT for --port), or in the file that"
                    + " LODESTAR_CONFIG names, else in ./lodestar.conf, as a line LODESTAR_PORT=8080."
        })
final class Root implements Runnable {

    private final Class<?> application;
    private final Map<String, String> environment;

    @Spec private CommandSpec spec;

    @Option(
            names = "--institution",
            paramLabel = "NAME",
            defaultValue = "",
            scope = ScopeType.INHERIT,
            description = "Whom a single verb is about, where several institutions share it.")
    private String institution;

    Root(Class<?> application, Map<String, String> environment) {
        this.application = application;
        this.environment = environment;
    }

    static void addSettings(CommandSpec spec) {
        for (Setting setting : Setting.values()) {
            spec.addOption(
                    OptionSpec.builder(setting.option())
                            .type(String.class)
                            .paramLabel(setting.isSecret() ? "FILE" : setting.name())
                            .description(setting.meaning())
                            .scopeType(ScopeType.INHERIT)
                            .build());
        }
    }

    @Override
    public void run() {
        new Serve(this, spec).run();
    }

    Startup startup() {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = spec.root().findOption(setting.option()).getValue();
            if (value != null) {
                options.put(setting, value);
            }
        }
        return new Startup(
                application, Settings.read(environment, options, Path.of("")), institution);
    }
}
