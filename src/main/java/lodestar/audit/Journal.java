package lodestar.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import lodestar.shared.AtLast;
import lodestar.shared.DomainEvent;
import lodestar.shared.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Writes one row for every event, in the transaction of the act: where the row cannot be written,
/// the act fails. Outside a transaction the row stands at once. First of all listeners, so that
/// what follows from an act stands after it.
@Component
final class Journal implements AtLast.Book<Journal.Entry> {

    private static final String COLUMNS =
            "insert into journal (at, actor_id, action, subject, subject_id, student_id, outcome, detail, request_id) ";
    private static final String ONE = COLUMNS + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SEVERAL =
            COLUMNS
                    + """
                    select e.at, e.actor, e.action, e.kind, e.subject, e.student, e.outcome, e.detail, e.request
                      from unnest(cast(? as timestamptz[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
                                  cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                           with ordinality
                           as e (at, actor, action, kind, subject, student, outcome, detail, request, place)
                     order by e.place\
                    """;

    private final AtLast last;
    private final Clock clock;

    Journal(AtLast last, Clock clock) {
        this.last = last;
        this.clock = clock;
    }

    /// A row as it will be.
    record Entry(OffsetDateTime at, String request, DomainEvent event) {}

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void write(DomainEvent event) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        last.write(this, List.of(new Entry(at, Trace.id(), event)));
    }

    @Override
    public List<AtLast.Statement> statements(List<Entry> entries) {
        if (entries.size() == 1) {
            Entry one = entries.getFirst();
            DomainEvent event = one.event();
            return List.of(
                    new AtLast.Statement(
                            ONE,
                            Arrays.asList(
                                    one.at(),
                                    event.actor(),
                                    event.action(),
                                    kind(event),
                                    event.subject(),
                                    event.student(),
                                    event.outcome().name(),
                                    event.detail(),
                                    one.request())));
        }
        return List.of(
                new AtLast.Statement(
                        SEVERAL,
                        List.of(
                                column(entries, each -> each.at().toString(), String[]::new),
                                column(entries, each -> each.event().actor(), UUID[]::new),
                                column(entries, each -> each.event().action(), String[]::new),
                                column(entries, each -> kind(each.event()), String[]::new),
                                column(entries, each -> each.event().subject(), UUID[]::new),
                                column(entries, each -> each.event().student(), UUID[]::new),
                                column(
                                        entries,
                                        each -> each.event().outcome().name(),
                                        String[]::new),
                                column(entries, each -> each.event().detail(), String[]::new),
                                column(entries, Entry::request, String[]::new))));
    }

    private static <T> @Nullable T[] column(
            List<Entry> entries, Function<Entry, @Nullable T> value, IntFunction<T[]> array) {
        return entries.stream().map(value).toArray(array);
    }

    /// What an action is done to: the part before the dot.
    private static String kind(DomainEvent event) {
        int dot = event.action().indexOf('.');
        return dot < 0 ? event.action() : event.action().substring(0, dot);
    }
}
