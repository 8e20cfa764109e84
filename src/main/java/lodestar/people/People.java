package lodestar.people;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import lodestar.shared.Checks;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds people who are neither students nor faculty, gives roles, and shuts people out. There is
/// always one active admin.
@Service
@Transactional
public class People {

    /// Roles that are given; STUDENT and FACULTY come with their records.
    public static final Set<Role> GIVEN =
            Set.copyOf(EnumSet.of(Role.ADMIN, Role.COORDINATOR, Role.COUNSELOR));

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    People(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    public PersonId add(PersonDetails details, Set<Role> roles, Actor by) {
        by.mustBeAllowed(Action.MANAGE_ACCOUNTS);
        var checks = new Checks();
        details.check(checks, true);
        checks.refuse();
        var id = PersonId.next();
        database.sql(
                        """
                        insert into person (id, given_name, family_name, email, language, zone, roles)
                        values (?, ?, ?, ?, ?, ?, ?::text[])
                        """)
                .params(
                        id.value(),
                        details.givenName(),
                        details.familyName(),
                        details.email(),
                        details.language(),
                        details.zone(),
                        names(roles))
                .update();
        say(by, "people.added", id, String.join(" ", names(roles)));
        return id;
    }

    /// Changes somebody's own details: they themselves, or an admin.
    public void describe(PersonId id, PersonDetails details, Actor by) {
        Refused.forbidUnless(by.is(id) || by.may(Action.MANAGE_ACCOUNTS));
        var checks = new Checks();
        details.check(checks, true);
        checks.refuse();
        int changed =
                database.sql(
                                """
                                update person
                                   set given_name = ?, family_name = ?, email = ?, language = ?, zone = ?, version = version + 1
                                 where id = ?
                                """)
                        .params(
                                details.givenName(),
                                details.familyName(),
                                details.email(),
                                details.language(),
                                details.zone(),
                                id.value())
                        .update();
        found(changed);
        say(by, "people.described", id, "");
    }

    public void giveRoles(PersonId id, Set<Role> roles, Actor by) {
        by.mustBeAllowed(Action.MANAGE_ACCOUNTS);
        Refused.refuseUnless(
                !by.is(id) || roles.contains(Role.ADMIN), "own-role", each -> each.at("roles"));
        found(
                database.sql(
                                """
                                update person set roles = ?::text[], version = version + 1 where id = ?
                                """)
                        .params(names(roles), id.value())
                        .update());
        mustHaveAdmin();
        say(by, "people.roles-given", id, String.join(" ", names(roles)));
    }

    /// Shuts somebody out at once, or lets them in again.
    public void letIn(PersonId id, boolean isActive, Actor by) {
        by.mustBeAllowed(Action.MANAGE_ACCOUNTS);
        Refused.refuseUnless(isActive || !by.is(id), "own-account");
        found(
                database.sql("update person set active = ?, version = version + 1 where id = ?")
                        .params(isActive, id.value())
                        .update());
        mustHaveAdmin();
        say(by, isActive ? "people.let-in" : "people.shut-out", id, "");
    }

    private void mustHaveAdmin() {
        boolean left =
                database.sql(
                                "select exists (select 1 from person where active and 'ADMIN' = any (roles))")
                        .query((row, n) -> row.getBoolean(1))
                        .single();
        Refused.refuseUnless(left, "last-admin");
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream()
                .filter(GIVEN::contains)
                .map(Role::name)
                .sorted()
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }

    private void say(Actor by, String action, PersonId person, String detail) {
        events.publishEvent(new PersonChanged(by.id(), action, person, detail));
    }
}
