package lodestar.shared.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestar.shared.Trace;
import org.jspecify.annotations.Nullable;

/// What may be written of one event.
///
/// @param request empty outside a request
/// @param fault kinds of exceptions and where they came from; empty where there was none
record Line(Instant at, String level, String logger, String request, String message, String fault) {

    private static final String OURS = "lodestar.";
    private static final int CAUSES = 8;
    private static final int PLACES = 40;

    static Line of(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        // a library that reports an exception likes to quote it
        boolean isQuoting = thrown != null && !event.getLoggerName().startsWith(OURS);
        return new Line(
                event.getInstant(),
                event.getLevel().toString(),
                event.getLoggerName(),
                event.getMDCPropertyMap().getOrDefault(Trace.KEY, ""),
                isQuoting ? "failed" : event.getFormattedMessage(),
                thrown == null ? "" : fault(thrown));
    }

    private static String fault(IThrowableProxy thrown) {
        return Stream.iterate(thrown, each -> each != null, IThrowableProxy::getCause)
                .limit(CAUSES)
                .map(Line::kindAndPlaces)
                .collect(Collectors.joining("\nbecause of "));
    }

    private static String kindAndPlaces(IThrowableProxy thrown) {
        StackTraceElementProxy @Nullable [] places = thrown.getStackTraceElementProxyArray();
        return Stream.concat(
                        Stream.of(thrown.getClassName()),
                        places == null
                                ? Stream.empty()
                                : Arrays.stream(places)
                                        .limit(PLACES)
                                        .map(place -> "  " + place.getSTEAsString()))
                .collect(Collectors.joining("\n"));
    }
}
