package lodestar.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lodestar.shared.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Mail that waits. A deliverer takes some for five minutes, which another one skips; what it has
/// neither sent nor given back by then, because it died, is taken again.
@Component
class Outbox {

    static final Duration TAKEN = Duration.ofMinutes(5);

    private static final String STRANDED = Deliveries.NO_CONNECTION + '%';

    private static final String FREE =
            "m.state = 'WAITING' and m.due_at <= :now and (m.taken_until is null or m.taken_until < :now)";

    private final JdbcClient database;
    private final Languages languages;

    Outbox(JdbcClient database, Languages languages) {
        this.database = database;
        this.languages = languages;
    }

    /// Takes up to so many mails that are due, those that wait longest first, and all of a person's
    /// digest together.
    List<Waiting> take(int most, Instant now) {
        List<UUID> taken = new ArrayList<>(single(most, now));
        if (taken.size() < most) {
            taken.addAll(digests(most - taken.size(), now));
        }
        return taken.isEmpty() ? List.of() : read(taken);
    }

    private List<UUID> single(int most, Instant now) {
        return database.sql(
                        """
                        with due as (
                            select m.id from notice_mail m
                             where ${free} and not m.digest
                             order by m.due_at, m.id
                             limit :most for update skip locked
                        )
                        update notice_mail m set taken_until = :until, tries = m.tries + 1
                          from due
                         where m.id = due.id
                        returning m.id
                        """
                                .replace("${free}", FREE))
                .param("now", utc(now))
                .param("until", utc(now.plus(TAKEN)))
                .param("most", most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /// The reader's row is the lock: two deliverers never share one person's digest.
    private List<UUID> digests(int most, Instant now) {
        return database.sql(
                        """
                        with reader as (
                            select p.id from person p
                             where p.id in (select m.person_id from notice_mail m where ${free} and m.digest)
                             limit :most for no key update skip locked
                        )
                        update notice_mail m set taken_until = :until, tries = m.tries + 1
                          from reader
                         where m.person_id = reader.id and m.digest and ${free}
                        returning m.id
                        """
                                .replace("${free}", FREE))
                .param("now", utc(now))
                .param("until", utc(now.plus(TAKEN)))
                .param("most", Math.max(1, most / 5))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<Waiting> read(Collection<UUID> ids) {
        return database.sql(
                        """
                        select m.id, m.news, m.subject_id, m.number, coalesce(trim(o.given_name || ' ' || o.family_name), ''),
                               m.happens_at, m.many, m.digest, m.since, m.due_at, m.tries,
                               p.id, trim(p.given_name || ' ' || p.family_name), case when p.active then p.email end,
                               p.language, p.zone, q.begins, q.ends,
                               t.id, t.ends_at, t.link, t.blocking, coalesce(w.mail = 'OFF', false)
                          from notice_mail m
                          join person p on p.id = m.person_id
                          left join person o on o.id = m.other_id
                          left join notice_quiet q on q.person_id = m.person_id
                          left join meeting t on t.id = m.subject_id
                          left join notice_wish w on w.person_id = m.person_id and w.kind = (cast(:kinds as text[]))[array_position(cast(:news as text[]), m.news)]
                         where m.id = any(:ids)
                         order by m.due_at, m.person_id, m.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("news", names(News::name))
                .param("kinds", names(news -> news.kind().name()))
                .query((row, n) -> waiting(row))
                .list();
    }

    private static String[] names(Function<News, String> name) {
        return Arrays.stream(News.values()).map(name).toArray(String[]::new);
    }

    /// Of these, the ones whose readers may still be told what they tell.
    Set<UUID> rightful(Collection<Waiting> mails) {
        Map<Claim, Set<UUID>> byClaim = new EnumMap<>(Claim.class);
        mails.forEach(each ->
                byClaim.computeIfAbsent(each.news().claim(), claim -> new HashSet<>())
                        .add(each.id()));
        Set<UUID> rightful = new HashSet<>();
        byClaim.forEach((claim, ids) ->
                rightful.addAll(
                        database.sql(
                                        "select m.id from notice_mail m where m.id = any(:ids) and ("
                                                + claim.condition()
                                                + ")")
                                .param("ids", ids.toArray(UUID[]::new))
                                .query((row, n) -> row.getObject(1, UUID.class))
                                .list()));
        return rightful;
    }

    void sent(Collection<UUID> ids, Instant now) {
        end(ids, "SENT", "", now);
    }

    void dropped(Collection<UUID> ids, String why, Instant now) {
        end(ids, "DROPPED", why, now);
    }

    private void end(Collection<UUID> ids, String state, String fault, Instant now) {
        database.sql(
                        """
                        update notice_mail set state = :state, fault = :fault, ended_at = :now, taken_until = null
                         where id = any(:ids)
                        """)
                .param("state", state)
                .param("fault", fault)
                .param("now", utc(now))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /// Gives them back, to be sent at that time; they were not tried.
    void put(Collection<UUID> ids, Instant due) {
        database.sql(
                        """
                        update notice_mail set taken_until = null, due_at = :due, tries = tries - 1 where id = any(:ids)
                        """)
                .param("due", utc(due))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /// Tried in vain: again at that time, or laid aside for an admin.
    void failed(Collection<UUID> ids, String fault, Instant again, boolean park) {
        database.sql(
                        """
                        update notice_mail set taken_until = null, due_at = :again, fault = :fault, state = :state
                         where id = any(:ids)
                        """)
                .param("again", utc(again))
                .param("fault", fault)
                .param("state", park ? "PARKED" : "WAITING")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /// Whether mail was laid aside because no server answered, so long ago that one may ask again.
    boolean areStranded(Instant now) {
        return database.sql(
                        """
                        select exists (select from notice_mail where state = 'PARKED' and fault like :fault and due_at <= :now)
                        """)
                .param("fault", STRANDED)
                .param("now", utc(now))
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void askStrandedAgain(Instant at) {
        database.sql("update notice_mail set due_at = ? where state = 'PARKED' and fault like ?")
                .params(utc(at), STRANDED)
                .update();
    }

    /// The server answers: what only waits for that, or was laid aside for it, goes on its way.
    void reviveStranded(Instant now) {
        database.sql(
                        """
                        update notice_mail set state = 'WAITING', tries = 0, fault = '', due_at = ?, since = ?
                         where state in ('WAITING', 'PARKED') and fault like ? and (taken_until is null or taken_until < ?)
                        """)
                .params(utc(now), utc(now), STRANDED, utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject(1, UUID.class),
                News.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                instant(row, 6),
                row.getInt(7),
                row.getBoolean(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getInt(11),
                reader(row),
                meeting(row),
                row.getBoolean(23));
    }

    private Waiting.Reader reader(ResultSet row) throws SQLException {
        LocalTime begins = row.getObject(17, LocalTime.class);
        return new Waiting.Reader(
                row.getObject(12, UUID.class),
                row.getString(13),
                row.getString(14),
                languages.of(row.getString(15)),
                ZoneId.of(row.getString(16)),
                begins == null ? null : new QuietHours(begins, row.getObject(18, LocalTime.class)));
    }

    private static Waiting.@Nullable Meeting meeting(ResultSet row) throws SQLException {
        UUID id = row.getObject(19, UUID.class);
        return id == null
                ? null
                : new Waiting.Meeting(
                        id,
                        row.getObject(20, OffsetDateTime.class).toInstant(),
                        row.getString(21),
                        row.getBoolean(22));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
