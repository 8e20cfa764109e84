package lodestar.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.shared.Checks;
import lodestar.shared.Id;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tokens with which programs act for a person, under that person's rights. Shown once, kept as a
/// hash, good until they expire or are revoked. A person who is shut out has none that works.
@Service
public class ApiTokens {

    public static final int USUAL_DAYS = 90;
    public static final int MOST_DAYS = 366;

    /// Lets those who search for leaked secrets know it for one of ours.
    private static final String MARK = "lodestar_";

    private static final int MOST_AT_ONCE = 50;
    private static final int LONGEST_NAME = 80;
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final SignIn.Entrance entrance;
    private final Clock clock;

    ApiTokens(JdbcClient database, SignIn.Entrance entrance, Clock clock) {
        this.database = database;
        this.entrance = entrance;
        this.clock = clock;
    }

    /// Whom a request acts for, and by which token.
    record Bearer(UUID token, Actor actor) {}

    private record Found(Bearer bearer, @Nullable Instant usedAt) {}

    /// A new token for oneself, or for somebody else by an admin.
    ///
    /// @param days how long it is good, 1 to 366
    @Transactional
    public Token make(PersonId person, String name, int days, Actor by) {
        Refused.forbidUnless(by.is(person) || by.may(Action.MANAGE_ACCOUNTS));
        var checks = new Checks();
        String called = checks.text(name, "name", LONGEST_NAME);
        checks.that(days >= 1 && days <= MOST_DAYS, "days", "token-days", MOST_DAYS);
        checks.refuse();
        Refused.refuseUnless(list(person, by).size() < MOST_AT_ONCE, "too-many-tokens");
        var token = new Token(MARK + Token.next().text());
        Instant now = clock.instant();
        database.sql(
                        """
                        insert into api_token (id, person_id, name, token_hash, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Id.next(),
                        person.value(),
                        called,
                        token.hash(),
                        utc(now),
                        utc(now.plus(Duration.ofDays(days))))
                .update();
        entrance.say(AccessEvent.done(by.id(), "access.token-made", person, ""));
        return token;
    }

    /// Ends one's own token, or anybody's by an admin.
    @Transactional
    public void revoke(UUID token, Actor by) {
        UUID person =
                database.sql(
                                """
                                update api_token set revoked_at = :at
                                 where id = :id and revoked_at is null and (:all or person_id = :me)
                                returning person_id
                                """)
                        .param("at", utc(clock.instant()))
                        .param("id", token)
                        .param("all", by.may(Action.MANAGE_ACCOUNTS))
                        .param("me", by.id().value())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .optional()
                        .orElseThrow(NotFound::new);
        entrance.say(AccessEvent.done(by.id(), "access.token-revoked", new PersonId(person), ""));
    }

    /// The tokens of a person that still work, the newest first; for the person and for admins.
    @Transactional(readOnly = true)
    public List<ApiTokenRow> list(PersonId person, Actor by) {
        Refused.forbidUnless(by.is(person) || by.may(Action.MANAGE_ACCOUNTS));
        return database.sql(
                        """
                        select id, name, created_at, expires_at, last_used_at
                          from api_token
                         where person_id = ? and revoked_at is null and expires_at > ?
                         order by created_at desc, id desc
                        """)
                .params(person.value(), utc(clock.instant()))
                .query((row, n) ->
                        new ApiTokenRow(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                instant(row, 5)))
                .list();
    }

    /// Whom the token acts for; empty where it does not work. One statement, and one more a minute.
    Optional<Bearer> bearer(Token token) {
        Instant now = clock.instant();
        Optional<Found> found =
                database.sql(
                                """
                                select t.id, p.id, p.given_name, p.family_name, p.roles, p.language, p.zone,
                                       coalesce(s.active, false), coalesce(f.active, false), t.last_used_at
                                  from api_token t
                                  join person p on p.id = t.person_id
                                  left join student s on s.id = p.id
                                  left join faculty f on f.id = p.id
                                 where t.token_hash = ? and t.revoked_at is null and t.expires_at > ? and p.active
                                """)
                        .params(token.hash(), utc(now))
                        .query((row, n) -> found(row))
                        .optional();
        found.filter(each -> each.usedAt() == null || each.usedAt().plus(SEEN_AGAIN).isBefore(now))
                .ifPresent(each -> use(each.bearer().token(), now));
        return found.map(Found::bearer);
    }

    private void use(UUID token, Instant now) {
        database.sql("update api_token set last_used_at = ? where id = ?")
                .params(utc(now), token)
                .update();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new Bearer(
                        row.getObject(1, UUID.class),
                        new Actor(
                                new PersonId(row.getObject(2, UUID.class)),
                                (row.getString(3) + ' ' + row.getString(4)).strip(),
                                Sessions.roles(
                                        row.getArray(5), row.getBoolean(8), row.getBoolean(9)),
                                Locale.forLanguageTag(row.getString(6)),
                                ZoneId.of(row.getString(7)))),
                instant(row, 10));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
