package lodestar.shared.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/// For people who read along.
final class TextLines implements StructuredLogFormatter<ILoggingEvent> {

    @Override
    public String format(ILoggingEvent event) {
        Line line = Line.of(event);
        String request = line.request().isEmpty() ? "-" : line.request();
        String fault = line.fault().isEmpty() ? "" : "\n" + line.fault();
        return "%s %-5s %s %s: %s%s%n"
                .formatted(line.at(), line.level(), request, line.logger(), line.message(), fault);
    }
}
