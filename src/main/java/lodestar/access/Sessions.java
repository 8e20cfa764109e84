package lodestar.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.shared.web.Bell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is signed in where. A session ends after 30 idle minutes for staff, 60 for students, and
/// after 12 hours at most.
@Component
public class Sessions {

    static final Duration IDLE_STAFF = Duration.ofMinutes(30);
    static final Duration IDLE_STUDENT = Duration.ofMinutes(60);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Clock clock;
    private final String unread;

    Sessions(JdbcClient database, Clock clock, ObjectProvider<Bell> bell) {
        this.database = database;
        this.clock = clock;
        this.unread = bell.stream().map(Bell::unread).findFirst().orElse("0");
    }

    /// @param unread the number at the bell
    record Open(Actor actor, Instant createdAt, Instant lastSeenAt, int unread) {

        Open of(Actor other) {
            return new Open(other, createdAt, lastSeenAt, unread);
        }

        boolean isOverAt(Instant now) {
            Duration idle = actor.isStudentOnly() ? IDLE_STUDENT : IDLE_STAFF;
            return lastSeenAt.plus(idle).isBefore(now) || createdAt.plus(LONGEST).isBefore(now);
        }
    }

    /// A new session for somebody who has just shown who they are.
    Token open(PersonId person, String device, String address) {
        var token = Token.next();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql(
                        """
                        insert into session (token_hash, person_id, created_at, last_seen_at, device, address)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(token.hash(), person.value(), now, now, device, address)
                .update();
        return token;
    }

    /// Whose session it is; empty where it is over, or its person disabled. One statement, and one
    /// more a minute.
    Optional<Open> find(Token token) {
        Instant now = clock.instant();
        byte[] hash = token.hash();
        Optional<Open> open =
                database.sql(
                                """
                                select p.id, p.given_name, p.family_name, p.roles, p.language, p.zone,
                                       coalesce(s.active, false), coalesce(f.active, false), e.created_at, e.last_seen_at,
                                       (${unread})
                                  from session e
                                  join person p on p.id = e.person_id
                                  left join student s on s.id = p.id
                                  left join faculty f on f.id = p.id
                                 where e.token_hash = ? and p.active
                                """
                                        .replace("${unread}", unread))
                        .param(hash)
                        .query((row, n) -> open(row))
                        .optional()
                        .filter(each -> !each.isOverAt(now));
        open.filter(each -> each.lastSeenAt().plus(SEEN_AGAIN).isBefore(now))
                .ifPresent(each -> see(hash, now));
        return open;
    }

    /// Ends this session only.
    void close(Token token) {
        database.sql("delete from session where token_hash = ?").param(token.hash()).update();
    }

    /// Ends all sessions of a person, as after a new password.
    void closeAll(PersonId person) {
        database.sql("delete from session where person_id = ?").param(person.value()).update();
    }

    private void see(byte[] hash, Instant now) {
        database.sql("update session set last_seen_at = ? where token_hash = ?")
                .params(now.atOffset(ZoneOffset.UTC), hash)
                .update();
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                new Actor(
                        new PersonId(row.getObject(1, UUID.class)),
                        (row.getString(2) + ' ' + row.getString(3)).strip(),
                        roles(row.getArray(4), row.getBoolean(7), row.getBoolean(8)),
                        Locale.forLanguageTag(row.getString(5)),
                        ZoneId.of(row.getString(6))),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getInt(11));
    }

    static Set<Role> roles(Array given, boolean student, boolean faculty) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (String name : List.of((String[]) given.getArray())) {
            roles.add(Role.valueOf(name));
        }
        if (student) {
            roles.add(Role.STUDENT);
        }
        if (faculty) {
            roles.add(Role.FACULTY);
        }
        return roles;
    }
}
