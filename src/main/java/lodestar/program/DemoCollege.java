package lodestar.program;

import lodestar.shared.web.Frames;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells each page whether this is the fictional college. Asked once, and again when a college is
/// declared one.
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

    @EventListener
    void askAgain(ProgramChanged changed) {
        known = false;
    }
}
