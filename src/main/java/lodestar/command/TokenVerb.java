package lodestar.command;

import lodestar.access.AccountQueries;
import lodestar.access.AccountRow;
import lodestar.access.ApiTokens;
import lodestar.people.Actor;
import lodestar.shared.Cursor;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `lodestar token …`: tokens with which programs act for somebody.
@Command(name = "token", description = "Makes a token for a program.")
final class TokenVerb implements Runnable {

    @ParentCommand private Root root;
    @Spec private CommandSpec spec;

    /// Without a verb of its own it has nothing to do.
    @Override
    public void run() {
        throw Unwilling.wrongUsage("Say what to do: token create.");
    }

    @Command(
            name = "create",
            description = "Prints a new token of somebody, the only time that it is shown.")
    void create(
            @Option(names = "--user", required = true, paramLabel = "EMAIL") String email,
            @Option(
                            names = "--days",
                            defaultValue = "90",
                            paramLabel = "N",
                            description = "How long it is good, at most 366 days; 90 if left out.")
                    int days,
            @Option(
                            names = "--name",
                            defaultValue = "Command line",
                            paramLabel = "NAME",
                            description = "The program that will use it.")
                    String name) {
        root.startup()
                .beside(context -> {
                    var person = account(context, email).person();
                    var token =
                            context.getBean(ApiTokens.class).make(person, name, days, Actor.SYSTEM);
                    spec.commandLine().getOut().println(token.text());
                    spec.commandLine().getOut().flush();
                });
    }

    static AccountRow account(ApplicationContext context, String email) {
        return context
                .getBean(AccountQueries.class)
                .list(new AccountQueries.Filter(email, null), Cursor.START, Actor.SYSTEM)
                .rows()
                .stream()
                .filter(row -> email.equalsIgnoreCase(row.email()))
                .findFirst()
                .orElseThrow(
                        () -> Unwilling.refused("Nobody has the address %s.".formatted(email)));
    }
}
