package lodestar.program;

import lodestar.shared.web.Frames;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells each page whether this is the fictional college. Asked at the start, so that a page can
/// say so while the database is away, and again when a college is declared one.
@Component
final class DemoCollege implements Frames.DemoFlag {

    private final ProgramQueries queries;
    private volatile boolean known;
    private volatile boolean demo;

    DemoCollege(ProgramQueries queries) {
        this.queries = queries;
    }

    @Override
    public boolean isDemo() {
        if (!known) {
            demo = queries.settings().isDemo();
            known = true;
        }
        return demo;
    }

    @EventListener(ContextRefreshedEvent.class)
    void askFirst() {
        isDemo();
    }

    /// After the commit: before it, another request would read the old answer and keep it.
    @TransactionalEventListener(fallbackExecution = true)
    void askAgain(ProgramChanged changed) {
        known = false;
    }
}
