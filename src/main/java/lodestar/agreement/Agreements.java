package lodestar.agreement;

import static lodestar.shared.Refused.refuseUnless;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lodestar.allocation.AllocationId;
import lodestar.allocation.AllocationNumber;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.Markdown;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accepts agreements, and keeps their text. Nothing that was written or accepted ever changes.
@Service
@Transactional
public class Agreements {

    static final int LONGEST = 20_000;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreements(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// Says yes to this version of the text in every running mentorship of one's own that it binds.
    /// One that was accepted before stays as it was.
    ///
    /// @throws Refused as `nothing-to-accept` where it binds none that is still open
    public void accept(int version, Actor by) {
        by.mustBeAllowed(Action.ACCEPT_AGREEMENT);
        Instant now = clock.instant();
        List<AgreementAccepted> accepted =
                database.sql(
                                """
                                with said as (
                                    insert into agreement_acceptance (mentorship_id, began_at, person_id, version, accepted_at)
                                    select m.id, m.started_at, :me, :version, greatest(:now, m.started_at)
                                      from mentorship m
                                     where (m.mentor_id = :me or m.mentee_id = :me) and m.ended_at is null and %s = :version
                                        on conflict do nothing
                                    returning mentorship_id)
                                select m.allocation_id, a.number, m.mentee_id
                                  from said
                                  join mentorship m on m.id = said.mentorship_id
                                  join allocation a on a.id = m.allocation_id
                                 order by a.number, m.mentee_id
                                """
                                        .formatted(AgreementQueries.BINDING))
                        .param("me", by.id().value())
                        .param("version", version)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query((row, n) -> accepted(row, version, by, now))
                        .list();
        refuseUnless(!accepted.isEmpty(), "nothing-to-accept");
        accepted.forEach(events::publishEvent);
    }

    /// Puts a new version in the place of the one that the person had before their eyes. It binds
    /// pairs that begin from now on.
    ///
    /// @param words Markdown by language; a language without words is left out
    /// @return the number of the version that stands then
    public int write(TextKind kind, int seen, Map<String, String> words, Actor by) {
        by.mustBeAllowed(Action.MANAGE_SETTINGS);
        Map<String, String> clean = clean(words);
        int present =
                database.sql("select max(version) from agreement_version where kind = ?")
                        .param(kind.name())
                        .query((row, n) -> row.getInt(1))
                        .single();
        refuseUnless(present == seen, "stale-version");
        int next = present + 1;
        database.sql(
                        "insert into agreement_version (kind, version, written_by, written_at) values (?, ?, ?, ?)")
                .params(
                        kind.name(),
                        next,
                        by.id().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        clean.forEach((language, text) ->
                database.sql(
                                "insert into agreement_words (kind, version, language, words) values (?, ?, ?, ?)")
                        .params(kind.name(), next, language, text)
                        .update());
        events.publishEvent(new AgreementTextChanged(kind, next, by.id()));
        return next;
    }

    private static Map<String, String> clean(Map<String, String> words) {
        var clean = new TreeMap<String, String>();
        var checks = new Checks();
        words.forEach((language, typed) -> {
            String text = Markdown.clean(typed);
            checks.that(text.length() <= LONGEST, "words-" + language, "too-long", LONGEST);
            if (!text.isEmpty()) {
                clean.put(language, text);
            }
        });
        checks.refuse();
        if (clean.isEmpty()) {
            throw Refused.invalid(Problem.of("required").at("words-en"));
        }
        return clean;
    }

    private static AgreementAccepted accepted(ResultSet row, int version, Actor by, Instant at)
            throws SQLException {
        return new AgreementAccepted(
                new AllocationId(row.getObject(1, UUID.class)),
                new AllocationNumber(row.getLong(2)),
                new StudentId(row.getObject(3, UUID.class)),
                version,
                by.id(),
                at);
    }
}
