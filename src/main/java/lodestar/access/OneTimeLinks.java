package lodestar.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lodestar.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the links with which people set a password, for a mail that is about to go or a file that
/// is handed over. Each works once.
@Service
@Transactional
public class OneTimeLinks {

    static final Duration FORGOTTEN_LASTS = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;

    OneTimeLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// For one who forgot theirs. Earlier ones still work: a mail may be sent twice.
    public Token forgotten(PersonId person) {
        return keep(person, FORGOTTEN_LASTS);
    }

    /// For one who is invited by mail. Earlier ones still work: a mail may be sent twice.
    public Token invitation(PersonId person) {
        return keep(person, Accounts.LINK_LASTS);
    }

    /// For many who are invited by a file; their earlier ones stop to work.
    public Map<PersonId, Token> handOver(List<PersonId> people) {
        Map<PersonId, Token> links = new LinkedHashMap<>();
        people.forEach(each -> links.put(each, Token.next()));
        var ids = links.keySet().stream().map(PersonId::value).toArray(UUID[]::new);
        database.sql("delete from one_time_link where person_id = any (?) and used_at is null")
                .param(ids)
                .update();
        database.sql(
                        """
                        insert into one_time_link (token_hash, person_id, purpose, expires_at)
                        select decode(t.hash, 'hex'), t.person, 'PASSWORD', :until
                          from unnest(cast(:hashes as text[]), cast(:people as uuid[])) as t (hash, person)
                        """)
                .param(
                        "hashes",
                        links.values().stream()
                                .map(each -> HexFormat.of().formatHex(each.hash()))
                                .toArray(String[]::new))
                .param("people", ids)
                .param("until", clock.instant().plus(Accounts.LINK_LASTS).atOffset(ZoneOffset.UTC))
                .update();
        return links;
    }

    private Token keep(PersonId person, Duration lasts) {
        var token = Token.next();
        database.sql(
                        """
                        insert into one_time_link (token_hash, person_id, purpose, expires_at) values (?, ?, 'PASSWORD', ?)
                        """)
                .params(
                        token.hash(),
                        person.value(),
                        clock.instant().plus(lasts).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }
}
