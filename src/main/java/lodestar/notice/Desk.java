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
import lodestar.shared.AtLast;
import lodestar.shared.Id;
import lodestar.shared.Quietly;
import lodestar.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes down what people are told, as each of them wishes: a notice, and a mail to be sent. One
/// statement, in the transaction of the act, at its end.
///
/// What one act tells a person several times over is told once, with its number.
@Component
class Desk implements AtLast.Book<Told> {

    /// Of an act: several calls in one transaction are one.
    private static final String ACT =
            "case when t.gathered then 'x' || pg_current_xact_id()::text || said.pretended else t.id::text end";

    /// Seven in the morning of the person's own clocks, today or tomorrow.
    private static final String NEXT_DIGEST =
            "((((t.now at time zone t.zone) - interval '7 hours')::date + 1) + time '07:00') at time zone t.zone";

    private static final String WRITE =
            """
            with told as (
                select t.*, said.now, ${act} as act, p.zone, p.email is not null as reached,
                       coalesce(w.in_app, true) as shown, coalesce(w.mail, t.usual) as way
                  from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                              cast(? as uuid[]), cast(? as text[]), cast(? as uuid[]), cast(? as timestamptz[]),
                              cast(? as integer[]), cast(? as boolean[]), cast(? as boolean[]), cast(? as integer[]))
                       as t (id, person, news, kind, usual, subject, number, other, happens_at, many, gathered, apart, patience)
                 cross join (select cast(? as timestamptz) as now, cast(? as text) as pretended) said
                  join person p on p.id = t.person and p.active
                  left join notice_wish w on w.person_id = t.person and w.kind = t.kind
            ), noticed as (
                insert into notice (id, person_id, news, subject_id, number, other_id, happens_at, many, act, at)
                select t.id, t.person, t.news, t.subject, t.number, t.other, t.happens_at, t.many, t.act, t.now
                  from told t
                 where t.shown
                    on conflict (person_id, news, act) do update
                   set many = notice.many + excluded.many, at = excluded.at, read_at = null,
                       subject_id = case when notice.subject_id = excluded.subject_id then notice.subject_id end,
                       other_id = case when notice.other_id = excluded.other_id then notice.other_id end
            )
            insert into notice_mail (id, person_id, news, subject_id, number, other_id, happens_at, many, act, digest, at, since, due_at)
            select t.id, t.person, t.news, t.subject, t.number, t.other, t.happens_at, t.many,
                   case when t.apart then t.id::text else t.act end, t.way = 'DIGEST', t.now, t.now,
                   case when t.way = 'DIGEST' then ${digest} else t.now + make_interval(secs => t.patience) end
              from told t
             where t.way <> 'OFF' and t.reached
                on conflict (person_id, news, act) do update
               set many = notice_mail.many + excluded.many,
                   subject_id = case when notice_mail.subject_id = excluded.subject_id then notice_mail.subject_id end,
                   other_id = case when notice_mail.other_id = excluded.other_id then notice_mail.other_id end
            """
                    .replace("${act}", ACT)
                    .replace("${digest}", NEXT_DIGEST);

    private final AtLast last;
    private final Clock clock;

    Desk(AtLast last, Clock clock) {
        this.last = last;
        this.clock = clock;
    }

    void tell(Told... all) {
        tell(List.of(all));
    }

    void tell(List<Told> all) {
        if (!Quietly.isOn() && !all.isEmpty()) {
            last.write(this, all);
        }
    }

    @Override
    public List<AtLast.Statement> statements(List<Told> all) {
        if (all.size() == 1) {
            return List.of(statement(all));
        }
        List<AtLast.Statement> statements = new ArrayList<>();
        List<Told> left = new ArrayList<>(gathered(all));
        while (!left.isEmpty()) {
            Set<Object> met = new HashSet<>();
            var now = left.stream().filter(each -> met.add(key(each))).toList();
            statements.add(statement(now));
            left.removeAll(now);
        }
        return statements;
    }

    private AtLast.Statement statement(List<Told> told) {
        return new AtLast.Statement(
                WRITE,
                List.of(
                        column(told, each -> Id.next(), UUID[]::new),
                        column(told, Told::person, UUID[]::new),
                        column(told, each -> each.news().name(), String[]::new),
                        column(told, each -> each.news().kind().name(), String[]::new),
                        column(told, each -> each.news().kind().usual().name(), String[]::new),
                        column(told, Told::subject, UUID[]::new),
                        column(told, Told::number, String[]::new),
                        column(told, Told::other, UUID[]::new),
                        column(told, Desk::when, String[]::new),
                        column(told, Told::many, Integer[]::new),
                        column(told, each -> each.news().isGathered(), Boolean[]::new),
                        column(told, each -> each.news().isForCalendars(), Boolean[]::new),
                        column(
                                told,
                                each -> (int) each.news().patience().toSeconds(),
                                Integer[]::new),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        pretended()));
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
