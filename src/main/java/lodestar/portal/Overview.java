package lodestar.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import lodestar.allocation.AllocationDesk;
import lodestar.people.Actor;
import lodestar.shared.PerInstitution;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What staff see of the whole program. It looks at many rows, so one answer serves all for ten
/// seconds.
@Service
public class Overview {

    private static final Duration LASTS = Duration.ofSeconds(10);
    private static final int BATCHES = 6;

    private final JdbcClient database;
    private final AllocationDesk allocations;
    private final Clock clock;
    private final PerInstitution<AtomicReference<@Nullable State>> kept =
            new PerInstitution<>(AtomicReference::new);

    Overview(JdbcClient database, AllocationDesk allocations, Clock clock) {
        this.database = database;
        this.allocations = allocations;
        this.clock = clock;
    }

    /// How far the program has come, so that an empty page can say who does what next: nobody is
    /// known yet, nobody was nominated yet, or it runs.
    public enum Stage {
        EMPTY,
        UNUSED,
        RUNNING
    }

    /// The numbers, and the batches with students who have no mentor.
    public record State(
            TermNumbers numbers, Stage stage, List<AllocationDesk.Gap> gaps, Instant at) {}

    private record Counts(TermNumbers numbers, Stage stage) {}

    public State now() {
        State known = kept.get().get();
        Instant now = clock.instant();
        if (known == null || known.at().plus(LASTS).isBefore(now)) {
            Counts counts = counts();
            known = new State(counts.numbers(), counts.stage(), allocations.gaps(BATCHES), now);
            kept.get().set(known);
        }
        return known;
    }

    /// Whether somebody teaches a course, so that they may nominate its students.
    public boolean teaches(Actor by) {
        return database.sql("select exists (select from teaching where faculty_id = ? and active)")
                .param(by.id().value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private Counts counts() {
        return database.sql(
                        """
                        select (select count(*) from mentor where ended_at is null),
                               (select count(*) from mentorship where ended_at is null),
                               (select count(*) from meeting
                                 where voided_at is null and status = 'DONE'
                                   and starts_at >= date_trunc('month', now()) and starts_at < now()),
                               (select count(*) from followup
                                 where voided_at is null and status = 'COMPLETED'
                                   and completed_at >= date_trunc('month', now())),
                               case when exists (select from nomination where status <> 'DRAFT') then 'RUNNING'
                                    when exists (select from student where active)
                                     and exists (select from teaching where active) then 'UNUSED'
                                    else 'EMPTY' end
                        """)
                .query((row, n) ->
                        new Counts(
                                new TermNumbers(
                                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                                Stage.valueOf(row.getString(5))))
                .single();
    }
}
