package lodestar.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.People;
import lodestar.people.PersonDetails;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts: passwords are set through a one-time link or by their owner, and a new one ends all
/// other sessions.
@Service
@Transactional
public class Accounts {

    static final Duration LINK_LASTS = Duration.ofDays(7);

    private final JdbcClient database;
    private final Passwords passwords;
    private final People people;
    private final SignIn.Entrance entrance;
    private final Clock clock;

    Accounts(
            JdbcClient database,
            Passwords passwords,
            People people,
            SignIn.Entrance entrance,
            Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.people = people;
        this.entrance = entrance;
        this.clock = clock;
    }

    /// A link with which somebody sets a password; earlier ones stop to work.
    public Token link(PersonId person, Actor by) {
        by.mustBeAllowed(Action.MANAGE_ACCOUNTS);
        Refused.refuseUnless(hasEmail(person), "account-needs-email");
        forgetLinks(person);
        var token = Token.next();
        keep(token, person.value(), "PASSWORD");
        entrance.say(AccessEvent.done(by.id(), "access.link-made", person, ""));
        return token;
    }

    /// The link for making the first admin; empty where there is an admin already.
    public Optional<Token> firstAdminLink() {
        boolean isNeeded =
                database.sql("select not exists (select 1 from person where 'ADMIN' = any (roles))")
                        .query((row, n) -> row.getBoolean(1))
                        .single();
        if (!isNeeded) {
            return Optional.empty();
        }
        database.sql("delete from one_time_link where purpose = 'FIRST_ADMIN'").update();
        var token = Token.next();
        keep(token, null, "FIRST_ADMIN");
        return Optional.of(token);
    }

    /// Whether the link would still work, without using it.
    @Transactional(readOnly = true)
    public boolean isOpen(Token token, boolean firstAdmin) {
        return find(token, firstAdmin ? "FIRST_ADMIN" : "PASSWORD").isPresent();
    }

    public PersonId makeFirstAdmin(Token token, PersonDetails details, String password) {
        use(token, "FIRST_ADMIN");
        Refused.refuseUnless(
                database.sql("select not exists (select 1 from person where 'ADMIN' = any (roles))")
                        .query((row, n) -> row.getBoolean(1))
                        .single(),
                "link-over");
        passwords.judge(password, "newPassword", known(details.email(), details.givenName()));
        var person = people.add(details, EnumSet.of(Role.ADMIN), Actor.SYSTEM);
        keep(person, password);
        return person;
    }

    /// Sets the password of the person whom the link was made for.
    public PersonId setPassword(Token token, String password) {
        UUID person = use(token, "PASSWORD").orElseThrow(NotFound::new);
        var id = new PersonId(person);
        passwords.judge(password, "newPassword", known(email(id), ""));
        keep(id, password);
        forgetLinks(id);
        entrance.sessions().closeAll(id);
        entrance.say(AccessEvent.done(id, "access.password-set", id, ""));
        return id;
    }

    /// Changes one's own password, knowing the present one. All sessions end; the caller opens a
    /// new one.
    public void changePassword(String present, String password, Actor by) {
        String hash =
                database.sql("select password_hash from account where person_id = ?")
                        .param(by.id().value())
                        .query((row, n) -> Optional.ofNullable(row.getString(1)))
                        .optional()
                        .flatMap(each -> each)
                        .orElse(null);
        if (!passwords.match(present, hash)) {
            throw Refused.invalid(Problem.of("password-wrong").at("password"));
        }
        passwords.judge(password, "newPassword", known(email(by.id()), by.name()));
        keep(by.id(), password);
        entrance.sessions().closeAll(by.id());
        entrance.say(AccessEvent.done(by.id(), "access.password-changed", by.id(), ""));
    }

    /// Ends one's own session of this mark, or all of somebody's for an admin.
    public void endSession(String mark, Actor by) {
        database.sql(
                        """
                        delete from session where person_id = ? and encode(sha256(token_hash), 'hex') = ?
                        """)
                .params(by.id().value(), mark)
                .update();
        entrance.say(AccessEvent.done(by.id(), "access.session-ended", by.id(), ""));
    }

    public void endSessions(PersonId person, Actor by) {
        by.mustBeAllowed(Action.MANAGE_ACCOUNTS);
        entrance.sessions().closeAll(person);
        entrance.say(AccessEvent.done(by.id(), "access.sessions-ended", person, ""));
    }

    /// A password for somebody at once, without a link: only for the demonstration and for tests.
    public void keepPassword(PersonId person, String password, Actor by) {
        by.mustBeAllowed(Action.MANAGE_ACCOUNTS);
        keep(person, password);
        entrance.say(AccessEvent.done(by.id(), "access.password-set", person, ""));
    }

    private void keep(PersonId person, String password) {
        database.sql(
                        """
                        insert into account (person_id, password_hash, password_changed_at) values (?, ?, ?)
                        on conflict (person_id) do update
                           set password_hash = excluded.password_hash, failures = 0, locked_until = null,
                               password_changed_at = excluded.password_changed_at
                        """)
                .params(
                        person.value(),
                        passwords.hash(password),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void keep(Token token, @Nullable UUID person, String purpose) {
        Instant until = clock.instant().plus(LINK_LASTS);
        database.sql(
                        """
                        insert into one_time_link (token_hash, person_id, purpose, expires_at) values (?, ?, ?, ?)
                        """)
                .param(token.hash())
                .param(person)
                .param(purpose)
                .param(until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Optional<UUID>> find(Token token, String purpose) {
        return database.sql(
                        """
                        select l.person_id
                          from one_time_link l
                          left join person p on p.id = l.person_id
                         where l.token_hash = ? and l.purpose = ? and l.used_at is null and l.expires_at > ?
                           and coalesce(p.active, true)
                        """)
                .params(token.hash(), purpose, clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional();
    }

    private Optional<UUID> use(Token token, String purpose) {
        Optional<UUID> person =
                find(token, purpose).orElseThrow(() -> Refused.because("link-over"));
        int used =
                database.sql(
                                """
                                update one_time_link set used_at = ? where token_hash = ? and used_at is null
                                """)
                        .params(clock.instant().atOffset(ZoneOffset.UTC), token.hash())
                        .update();
        Refused.refuseUnless(used == 1, "link-over");
        return person;
    }

    private void forgetLinks(PersonId person) {
        database.sql("delete from one_time_link where person_id = ? and used_at is null")
                .param(person.value())
                .update();
    }

    private boolean hasEmail(PersonId person) {
        return !email(person).isEmpty();
    }

    private String email(PersonId person) {
        return database.sql("select coalesce(email, '') from person where id = ?")
                .param(person.value())
                .query((row, n) -> row.getString(1))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static List<String> known(String email, String name) {
        return List.of(email, name, "lodestar", "mentor");
    }
}
