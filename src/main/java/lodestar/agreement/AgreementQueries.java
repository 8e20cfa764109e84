package lodestar.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lodestar.allocation.AllocationId;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads the texts, which are open to everybody, and the state of one's own agreements.
@Service
public class AgreementQueries {

    /// The text that stood when the mentorship `m` began; the first one for those that are older.
    static final String BINDING =
            """
            (select coalesce(max(t.version) filter (where t.written_at <= m.started_at), 1)
               from agreement_version t where t.kind = 'AGREEMENT')
            """;

    private static final String TEXT =
            """
            select v.version, w.words, w.language, trim(p.given_name || ' ' || p.family_name), v.written_at
              from agreement_version v
              join agreement_words w on w.kind = v.kind and w.version = v.version
              left join person p on p.id = v.written_by
             where v.kind = :kind
            """;

    private final JdbcClient database;

    AgreementQueries(JdbcClient database) {
        this.database = database;
    }

    /// The text as it stands now.
    public AgreementText present(TextKind kind, Locale locale) {
        return texts(
                        kind,
                        locale,
                        "and v.version = (select max(version) from agreement_version where kind = :kind)",
                        Map.of())
                .getFirst();
    }

    /// A version of the text, also an earlier one; empty where there is none of that number.
    public Optional<AgreementText> version(TextKind kind, int version, Locale locale) {
        return texts(kind, locale, "and v.version = :version", Map.of("version", version)).stream()
                .findFirst();
    }

    /// All versions, the newest first.
    public List<AgreementText> versions(TextKind kind, Locale locale) {
        return texts(kind, locale, "", Map.of());
    }

    /// The words of the present version by language.
    public Map<String, String> words(TextKind kind) {
        var words = new TreeMap<String, String>();
        database.sql(
                        """
                        select language, words from agreement_words
                         where kind = :kind and version = (select max(version) from agreement_version where kind = :kind)
                        """)
                .param("kind", kind.name())
                .query((row, n) -> words.put(row.getString(1), row.getString(2)))
                .list();
        return words;
    }

    /// One's own running mentorships, first those that one has not accepted.
    public List<AgreedPair> pairs(Actor by) {
        return database.sql(
                        """
                        select m.id, m.allocation_id, other.id, trim(other.given_name || ' ' || other.family_name),
                               m.mentor_id = :me, %s, mine.accepted_at, theirs.accepted_at
                          from mentorship m
                          join person other on other.id = case when m.mentor_id = :me then m.mentee_id else m.mentor_id end
                          left join agreement_acceptance mine on mine.mentorship_id = m.id and mine.began_at = m.started_at
                                                             and mine.person_id = :me
                          left join agreement_acceptance theirs on theirs.mentorship_id = m.id and theirs.began_at = m.started_at
                                                               and theirs.person_id = other.id
                         where (m.mentor_id = :me or m.mentee_id = :me) and m.ended_at is null
                         order by mine.accepted_at is not null, other.sort_name, m.id
                        """
                                .formatted(BINDING))
                .param("me", by.id().value())
                .query((row, n) ->
                        new AgreedPair(
                                row.getObject(1, UUID.class),
                                new AllocationId(row.getObject(2, UUID.class)),
                                new StudentId(row.getObject(3, UUID.class)),
                                row.getString(4),
                                row.getBoolean(5),
                                row.getInt(6),
                                instant(row, 7),
                                instant(row, 8)))
                .list();
    }

    /// In the reader's language, else in English, else in one that there is.
    private List<AgreementText> texts(
            TextKind kind, Locale locale, String narrow, Map<String, ?> values) {
        return database.sql(
                        "select distinct on (version) * from ("
                                + TEXT
                                + narrow
                                + ") text order by version desc, language <> :language, language <> 'en', language")
                .param("kind", kind.name())
                .param("language", locale.getLanguage())
                .params(values)
                .query((row, n) ->
                        new AgreementText(
                                kind,
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
