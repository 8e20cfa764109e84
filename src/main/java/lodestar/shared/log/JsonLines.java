package lodestar.shared.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/// For programs that collect logs: one object a line.
final class JsonLines implements StructuredLogFormatter<ILoggingEvent> {

    private final JsonWriter<Line> writer =
            JsonWriter.<Line>of(
                            members -> {
                                members.add("time", line -> line.at().toString());
                                members.add("level", Line::level);
                                members.add("logger", Line::logger);
                                members.add("request", Line::request).whenNotEmpty();
                                members.add("message", Line::message);
                                members.add("fault", Line::fault).whenNotEmpty();
                            })
                    .withNewLineAtEnd();

    @Override
    public String format(ILoggingEvent event) {
        return writer.writeToString(Line.of(event));
    }
}
