package lodestar.shared.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import java.util.stream.Stream;
import lodestar.shared.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import tools.jackson.databind.json.JsonMapper;

class LinesTest {

    private static final String NAME = "Ada Lovelace";

    static Stream<StructuredLogFormatter<ch.qos.logback.classic.spi.ILoggingEvent>> both() {
        return Stream.of(new TextLines(), new JsonLines());
    }

    @ParameterizedTest
    @MethodSource("both")
    void what_an_exception_says_is_never_written(
            StructuredLogFormatter<ch.qos.logback.classic.spi.ILoggingEvent> lines) {
        var fault = new IllegalStateException(NAME, new IllegalArgumentException("of " + NAME));
        assertThat(lines.format(event("lodestar.meeting.Meetings", "import 7 ended", fault)))
                .doesNotContain("Lovelace")
                .contains("import 7 ended", "IllegalStateException", "IllegalArgumentException")
                .contains("LinesTest.java")
                .contains("r3quest");
        assertThat(lines.format(event("org.apache.x.Y", "threw [" + NAME + "]", fault)))
                .doesNotContain("Lovelace")
                .contains("org.apache.x.Y", "IllegalStateException");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_line_without_a_fault_says_what_it_has_to(
            StructuredLogFormatter<ch.qos.logback.classic.spi.ILoggingEvent> lines) {
        String line = lines.format(event("lodestar.job.JobTable", "Job x failed", null));
        assertThat(line).contains("Job x failed", "WARN").endsWith("\n");
        assertThat(line.lines()).hasSize(1);
    }

    @org.junit.jupiter.api.Test
    void json_is_one_object_a_line_also_with_a_fault() {
        String line = new JsonLines().format(event("lodestar.x.Y", "said \"x\"", new Error(NAME)));
        assertThat(line.lines()).hasSize(1);
        var read = JsonMapper.builder().build().readTree(line);
        assertThat(read.get("request").asString()).isEqualTo("r3quest");
        assertThat(read.get("message").asString()).isEqualTo("said \"x\"");
        assertThat(read.get("fault").asString()).startsWith("java.lang.Error");
    }

    private static LoggingEvent event(
            String logger, String message, @org.jspecify.annotations.Nullable Throwable fault) {
        LoggerContext context = new LoggerContext();
        var event =
                new LoggingEvent(
                        LinesTest.class.getName(),
                        context.getLogger(logger),
                        Level.WARN,
                        message,
                        fault,
                        null);
        event.setMDCPropertyMap(Map.of(Trace.KEY, "r3quest"));
        return event;
    }
}
