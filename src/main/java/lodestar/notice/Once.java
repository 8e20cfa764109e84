package lodestar.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the clock brings is told once for each occasion: whoever notes it first tells it, in the
/// same transaction.
@Component
class Once {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient database;
    private final Desk desk;
    private final Clock clock;

    Once(JdbcClient database, Desk desk, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
    }

    /// News that may have been told already.
    ///
    /// @param about what it is about, among all that it could be: mostly the subject
    /// @param occasion what makes it another piece of news next time: the start of a meeting, a day
    record Occasion(UUID about, Instant occasion, Told told) {}

    private record Key(UUID about, String news, UUID person) {

        static Key of(Occasion each) {
            return new Key(each.about(), each.told().news().name(), each.told().person());
        }
    }

    /// Tells what was not told yet; some at a time, for a statement has to end soon.
    void tell(List<Occasion> all) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            tellSome(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private void tellSome(List<Occasion> all) {
        Set<Key> fresh = new HashSet<>(note(all));
        desk.tell(
                all.stream()
                        .filter(each -> fresh.contains(Key.of(each)))
                        .map(Occasion::told)
                        .toList());
    }

    private List<Key> note(List<Occasion> all) {
        return database.sql(
                        """
                        insert into notice_once (news, subject_id, person_id, occasion, at)
                        select o.news, o.about, o.person, o.occasion, :now
                          from unnest(cast(:news as text[]), cast(:abouts as uuid[]), cast(:people as uuid[]),
                                      cast(:occasions as timestamptz[])) as o (news, about, person, occasion)
                            on conflict do nothing
                        returning subject_id, news, person_id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "news",
                        all.stream().map(each -> each.told().news().name()).toArray(String[]::new))
                .param("abouts", all.stream().map(Occasion::about).toArray(UUID[]::new))
                .param(
                        "people",
                        all.stream().map(each -> each.told().person()).toArray(UUID[]::new))
                .param(
                        "occasions",
                        all.stream().map(each -> each.occasion().toString()).toArray(String[]::new))
                .query((row, n) ->
                        new Key(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, UUID.class)))
                .list();
    }
}
