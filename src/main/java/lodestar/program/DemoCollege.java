package lodestar.program;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import lodestar.shared.PerInstitution;
import lodestar.shared.web.Frames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells each page whether this is the fictional college. Asked at the start, so that a page can
/// say so while the database is away, and again when a college is declared one.
@Component
final class DemoCollege implements Frames.DemoFlag {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCollege.class);

    private final ProgramQueries queries;
    private final PerInstitution<AtomicReference<Optional<Boolean>>> known =
            new PerInstitution<>(() -> new AtomicReference<>(Optional.empty()));

    DemoCollege(ProgramQueries queries) {
        this.queries = queries;
    }

    @Override
    public boolean isDemo() {
        var kept = known.get();
        try {
            boolean demo = kept.get().orElseGet(() -> queries.settings().isDemo());
            kept.set(Optional.of(demo));
            return demo;
        } catch (DataAccessException away) {
            // the page that is written may be the one that says so
            LOG.warn("busy: {}", away.getClass().getSimpleName());
            return false;
        }
    }

    @EventListener(ContextRefreshedEvent.class)
    void askFirst() {
        isDemo();
    }

    /// After the commit: before it, another request would read the old answer and keep it.
    @TransactionalEventListener(fallbackExecution = true)
    void askAgain(ProgramChanged changed) {
        known.get().set(Optional.empty());
    }
}
