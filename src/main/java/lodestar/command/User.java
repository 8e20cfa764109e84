package lodestar.command;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lodestar.access.AccountQueries;
import lodestar.access.AccountRow;
import lodestar.access.Accounts;
import lodestar.invitation.Circle;
import lodestar.invitation.PeopleInvitations;
import lodestar.people.Actor;
import lodestar.people.People;
import lodestar.people.PersonDetails;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.shared.Cursor;
import lodestar.shared.Languages;
import lodestar.shared.Mailing;
import lodestar.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `lodestar user …`: accounts for whom nobody inside can help, the first admin above all.
@Command(name = "user", description = "Adds, resets and lists accounts.")
final class User implements Runnable {

    @ParentCommand private Root root;
    @Spec private CommandSpec spec;

    /// Without a verb of its own it has nothing to do.
    @Override
    public void run() {
        throw Unwilling.wrongUsage(
                "Say what to do: user add, user reset, user invite or user list.");
    }

    @Command(
            name = "add",
            description = "Adds an account and prints a one-time link to set its password.")
    void add(
            @Option(names = "--email", required = true, paramLabel = "EMAIL") String email,
            @Option(names = "--given-name", defaultValue = "", paramLabel = "NAME") String given,
            @Option(names = "--family-name", required = true, paramLabel = "NAME") String family,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "ADMIN, COORDINATOR or COUNSELOR; may be repeated.")
                    EnumSet<Role> roles,
            @Option(
                            names = "--zone",
                            defaultValue = "UTC",
                            paramLabel = "ZONE",
                            description = "Time zone, such as Asia/Kolkata.")
                    String zone) {
        if (!People.GIVEN.containsAll(roles)) {
            throw Unwilling.wrongUsage(
                    "Only these roles are given: %s; the others come with a student's or faculty's record."
                            .formatted(new TreeSet<>(People.GIVEN)));
        }
        PersonDetails details = new PersonDetails(given, family, email, Languages.UNSAID, zone);
        root.startup()
                .beside(context -> {
                    PersonId person =
                            context.getBean(People.class).add(details, roles, Actor.SYSTEM);
                    printLink(context, person);
                });
    }

    @Command(name = "reset", description = "Prints a one-time link to set a new password.")
    void reset(@Parameters(paramLabel = "EMAIL") String email) {
        root.startup()
                .beside(context -> printLink(context, TokenVerb.account(context, email).person()));
    }

    @Command(name = "list", description = "Lists accounts: e-mail, name, roles, state.")
    void list(
            @Option(names = "--role", paramLabel = "ROLE") @Nullable Role role,
            @Option(
                            names = "--query",
                            defaultValue = "",
                            paramLabel = "TEXT",
                            description = "A part of the name or address.")
                    String query) {
        root.startup()
                .beside(context -> {
                    Cursor next = Cursor.START;
                    do {
                        Slice<AccountRow> rows =
                                context.getBean(AccountQueries.class)
                                        .list(
                                                new AccountQueries.Filter(query, role),
                                                next,
                                                Actor.SYSTEM);
                        rows.rows().forEach(row -> print(line(row)));
                        next = Cursor.read(rows.older(), 2);
                    } while (next.isSet());
                });
    }

    @Command(
            name = "invite",
            description =
                    "Invites those who have no password: by mail, else prints name, address and link of each.")
    void invite(
            @Option(names = "--role", paramLabel = "ROLE") @Nullable Role role,
            @Option(
                            names = "--again",
                            description = "Also those who were invited in the last 7 days.")
                    boolean again) {
        root.startup().beside(context -> invite(context, new Circle(role, null, again)));
    }

    private void invite(ApplicationContext context, Circle circle) {
        var invitations = context.getBean(PeopleInvitations.class);
        if (context.getBean(Mailing.class).isSet()) {
            int many = invitations.begin(circle, Actor.SYSTEM);
            print("The running server invites %d by mail.".formatted(many));
            return;
        }
        String origin = root.startup().address(context);
        invitations
                .handOut(circle, Actor.SYSTEM)
                .forEach(each ->
                        print(
                                String.join(
                                        "\t",
                                        each.name(),
                                        each.email(),
                                        origin + "links/" + each.token().text())));
    }

    private void printLink(ApplicationContext context, PersonId person) {
        String token = context.getBean(Accounts.class).link(person, Actor.SYSTEM).text();
        print(root.startup().address(context) + "links/" + token);
    }

    private static String line(AccountRow row) {
        Set<String> roles =
                row.roles().stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new));
        String state = row.active() ? row.hasPassword() ? "open" : "no password" : "shut";
        return String.join(
                "\t",
                row.email() == null ? "-" : row.email(),
                row.name(),
                roles.isEmpty() ? "-" : String.join(",", roles),
                state);
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
