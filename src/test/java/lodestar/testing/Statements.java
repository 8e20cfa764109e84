package lodestar.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Hears which statements a piece of work sends to the database, without those that open and end a
/// transaction: `Statements.of(() -> reader.open("/"))`. Only those of the calling thread count,
/// and a `Reader` answers in it.
public final class Statements extends AppenderBase<ILoggingEvent> {

    private static final String MARK = "Executing prepared SQL statement";

    private final Thread mine = Thread.currentThread();
    private final List<String> heard = new ArrayList<>();

    private Statements() {}

    public static List<String> of(Supplier<?> work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        var ear = new Statements();
        ear.setContext(logger.getLoggerContext());
        ear.start();
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(ear);
        try {
            var _ = work.get();
        } finally {
            logger.detachAppender(ear);
            logger.setLevel(before);
            logger.setAdditive(additive);
        }
        return List.copyOf(ear.heard);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String said = event.getFormattedMessage();
        if (Thread.currentThread() == mine && said.startsWith(MARK)) {
            heard.add(said.substring(MARK.length()));
        }
    }
}
