package lodestar.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import lodestar.shared.Id;
import lodestar.shared.Quietly;
import lodestar.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down what people are told, as each of them wishes: a notice, and a mail to be sent. One
/// statement, in the transaction of the act.
///
/// What one act tells a person several times over is told once, with its number.
@Component
class Desk {

    /// Of an act: several calls in one transaction are one.
    private static final String ACT =
            "case when t.gathered then 'x' || pg_current_xact_id()::text || :pretended else t.id::text end";

    /// Seven in the morning of the person's own clocks, today or tomorrow.
    private static final String NEXT_DIGEST =
            "((((:now at time zone p.zone) - interval '7 hours')::date + 1) + time '07:00') at time zone p.zone";

    private static final String WRITE =
            """
            with told as (
                select t.*, p.zone, p.email is not null as reached, coalesce(w.in_app, true) as shown,
                       coalesce(w.mail, t.usual) as way
                  from unnest(cast(:ids as uuid[]), cast(:people as uuid[]), cast(:news as text[]), cast(:kinds as text[]),
                              cast(:usual as text[]), cast(:subjects as uuid[]), cast(:numbers as text[]),
                              cast(:others as uuid[]), cast(:whens as timestamptz[]), cast(:many as integer[]),
                              cast(:gathered as boolean[]), cast(:apart as boolean[]), cast(:patience as integer[]))
                       as t (id, person, news, kind, usual, subject, number, other, happens_at, many, gathered, apart, patience)
                  join person p on p.id = t.person and p.active
                  left join notice_wish w on w.person_id = t.person and w.kind = t.kind
            ), noticed as (
                insert into notice (id, person_id, news, subject_id, number, other_id, happens_at, many, act, at)
                select t.id, t.person, t.news, t.subject, t.number, t.other, t.happens_at, t.many, ${act}, :now
                  from told t
                 where t.shown
                    on conflict (person_id, news, act) do update
                   set many = notice.many + excluded.many, at = excluded.at, read_at = null,
                       subject_id = case when notice.subject_id = excluded.subject_id then notice.subject_id end,
                       other_id = case when notice.other_id = excluded.other_id then notice.other_id end
            )
            insert into notice_mail (id, person_id, news, subject_id, number, other_id, happens_at, many, act, digest, at, since, due_at)
            select t.id, t.person, t.news, t.subject, t.number, t.other, t.happens_at, t.many,
                   case when t.apart then t.id::text else ${act} end, t.way = 'DIGEST', :now, :now,
                   case when t.way = 'DIGEST' then ${digest} else :now + make_interval(secs => t.patience) end
              from told t join person p on p.id = t.person
             where t.way <> 'OFF' and t.reached
                on conflict (person_id, news, act) do update
               set many = notice_mail.many + excluded.many,
                   subject_id = case when notice_mail.subject_id = excluded.subject_id then notice_mail.subject_id end,
                   other_id = case when notice_mail.other_id = excluded.other_id then notice_mail.other_id end
            """
                    .replace("${act}", ACT)
                    .replace("${digest}", NEXT_DIGEST);

    private final JdbcClient database;
    private final Clock clock;

    Desk(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void tell(Told... all) {
        tell(List.of(all));
    }

    void tell(List<Told> all) {
        if (Quietly.isOn()) {
            return;
        }
        List<Told> left = new ArrayList<>(gathered(all));
        while (!left.isEmpty()) {
            Set<Object> met = new HashSet<>();
            var now = left.stream().filter(each -> met.add(key(each))).toList();
            write(now);
            left.removeAll(now);
        }
    }

    private void write(List<Told> told) {
        database.sql(WRITE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("pretended", pretended())
                .param("ids", told.stream().map(each -> Id.next()).toArray(UUID[]::new))
                .param("people", column(told, Told::person, UUID[]::new))
                .param("news", column(told, each -> each.news().name(), String[]::new))
                .param("kinds", column(told, each -> each.news().kind().name(), String[]::new))
                .param(
                        "usual",
                        column(told, each -> each.news().kind().usual().name(), String[]::new))
                .param("subjects", column(told, Told::subject, UUID[]::new))
                .param("numbers", column(told, Told::number, String[]::new))
                .param("others", column(told, Told::other, UUID[]::new))
                .param("whens", column(told, Desk::when, String[]::new))
                .param("many", column(told, Told::many, Integer[]::new))
                .param("gathered", column(told, each -> each.news().isGathered(), Boolean[]::new))
                .param("apart", column(told, each -> each.news().isForCalendars(), Boolean[]::new))
                .param(
                        "patience",
                        column(
                                told,
                                each -> (int) each.news().patience().toSeconds(),
                                Integer[]::new))
                .update();
    }

    /// The fictional college does many acts in one transaction, each at a time of its own.
    private static String pretended() {
        return Time.PRETENDED.isBound() ? " " + Time.PRETENDED.get() : "";
    }

    private static @Nullable String when(Told told) {
        return told.when() == null ? null : told.when().toString();
    }

    private static <T> T[] column(
            List<Told> told, Function<Told, @Nullable T> value, IntFunction<T[]> array) {
        return told.stream().map(value).toArray(array);
    }

    /// A statement may meet each row once: what belongs together is put together first. Meetings
    /// stay apart, for their mails do.
    private static List<Told> gathered(List<Told> all) {
        Map<Object, Told> found = new LinkedHashMap<>();
        for (Told each : all) {
            boolean isApart = !each.news().isGathered() || each.news().isForCalendars();
            found.merge(isApart ? each : key(each), each, Desk::both);
        }
        return List.copyOf(found.values());
    }

    private static Object key(Told told) {
        return List.of(told.person(), told.news());
    }

    private static Told both(Told one, Told other) {
        boolean same = Objects.equals(one.subject(), other.subject());
        return new Told(
                one.person(),
                one.news(),
                same ? one.subject() : null,
                one.number(),
                Objects.equals(one.other(), other.other()) ? one.other() : null,
                one.when(),
                one.many() + other.many());
    }
}
