package lodestar.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import lodestar.backup.UnfitBackup;
import lodestar.database.UnfitDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;

/// Reads what the operator typed and does it.
public final class Commands {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;

    private final CommandLine line;

    private Commands(Class<?> application, Map<String, String> environment) {
        line = new CommandLine(new Root(application, environment));
        Root.addSettings(line.getCommandSpec());
        line.setExecutionExceptionHandler(
                (fault, command, parsed) -> explained(fault, command.getErr()));
    }

    /// The exit code. A server that has started goes on after this has returned.
    ///
    /// @param application the class that Spring starts from
    public static int run(Class<?> application, String... arguments) {
        if (Arrays.equals(arguments, new String[] {Ahead.WORD})) {
            new Startup(application, new Settings(Map.of()), "").ahead();
        }
        return new Commands(application, System.getenv()).line.execute(arguments);
    }

    static CommandLine line(Class<?> application, Map<String, String> environment) {
        return new Commands(application, environment).line;
    }

    /// A sentence for what an operator can mend; everything else is our fault and shows where.
    private static int explained(Exception fault, PrintWriter err) {
        for (Throwable cause : causes(fault)) {
            String sentence = sentence(cause);
            if (sentence != null) {
                err.println(sentence);
                return cause instanceof Unwilling unwilling ? unwilling.exit() : REFUSED;
            }
        }
        fault.printStackTrace(err);
        return REFUSED;
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case Unwilling unwilling -> unwilling.getMessage();
            case UnfitDatabase unfit -> unfit.getMessage();
            case UnfitBackup unfit -> unfit.getMessage();
            case PortInUseException taken ->
                    "Port %d is taken by another program: choose one by LODESTAR_PORT and LODESTAR_MANAGEMENT_PORT."
                            .formatted(taken.getPort());
            default -> null;
        };
    }

    private static Iterable<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).toList();
    }
}
