package lodestar.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import lodestar.Lodestar;
import lodestar.database.OtherDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static Stream<String> everyVerb() {
        return verbs(Commands.line(Lodestar.class, Map.of()), "");
    }

    @ParameterizedTest
    @MethodSource("everyVerb")
    void every_verb_explains_itself(String verb) {
        assertThat(run(Map.of(), (verb + " --help").strip().split(" "))).isZero();
        assertThat(out.toString())
                .contains("Usage: lodestar")
                .contains("--home")
                .contains("--help");
    }

    @Test
    void an_unknown_verb_or_option_is_wrong_usage() {
        assertThat(run(Map.of(), "sevre")).isEqualTo(2);
        assertThat(err.toString()).contains("sevre");
        assertThat(run(Map.of(), "serve", "--colour", "red")).isEqualTo(2);
    }

    @Test
    void a_secret_is_no_option() {
        assertThat(run(Map.of(), "serve", "--db-password", "tulips")).isEqualTo(2);
    }

    @Test
    void an_unknown_setting_is_wrong_usage_in_one_line() {
        assertThat(run(Map.of("LODESTAR_PROT", "1"), "serve")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "LODESTAR_PROT is not a setting of Lodestar; the nearest is LODESTAR_PORT.");
    }

    @Test
    void an_option_after_the_verb_counts_too() {
        assertThat(run(Map.of(), "serve", "--port", "web")).isEqualTo(2);
        assertThat(err.toString()).contains("LODESTAR_PORT is not a port");
    }

    @Test
    void a_database_that_cannot_be_reached_is_told_in_one_line() {
        int exit =
                run(
                        Map.of(
                                "LODESTAR_DB_URL", "jdbc:postgresql://127.0.0.1:1/none",
                                "LODESTAR_DB_USER", "nobody",
                                "LODESTAR_PORT", "0",
                                "LODESTAR_MANAGEMENT_PORT", "0"),
                        "serve");
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("The database cannot be reached:");
    }

    @Test
    void a_server_that_others_reach_says_all_that_it_lacks() {
        assertThat(run(Map.of("LODESTAR_ADDRESS", "0.0.0.0"), "serve")).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(4).allMatch(line -> line.contains("WAIVE="));
    }

    @Test
    void the_doctor_says_what_is_wrong_and_what_to_do() {
        Map<String, String> sick =
                Map.of(
                        "LODESTAR_DB_URL", "jdbc:postgresql://127.0.0.1:1/none",
                        "LODESTAR_DB_USER", "nobody",
                        "LODESTAR_PUBLIC_URL", "https://nowhere.invalid",
                        "LODESTAR_WAIVE", "secret,tls");
        assertThat(run(sick, "doctor", "--json")).isEqualTo(1);
        JsonNode report = JsonMapper.builder().build().readTree(out.toString());
        assertThat(report.get("ok").asBoolean()).isFalse();
        assertThat(report.get("findings"))
                .filteredOn(each -> each.get("state").asString().equals("WRONG"))
                .allSatisfy(each -> assertThat(each.get("advice").asString()).isNotBlank())
                .extracting(each -> each.get("check").asString())
                .contains("settings", "database", "public-url");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_verb_without_the_rest_of_lodestar_lets_no_library_speak(CapturedOutput output) {
        Map<String, String> settings = new HashMap<>();
        OtherDatabase.made("quiet")
                .forEach((property, value) -> {
                    for (Setting setting : Setting.values()) {
                        if (setting.property().equals(property)) {
                            settings.put(setting.key(), value.toString());
                        }
                    }
                });
        assertThat(run(settings, "doctor", "--json")).isEqualTo(1);
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(output.getOut()).doesNotContainIgnoringCase("flyway");
    }

    @Test
    void version_says_which() {
        assertThat(run(Map.of(), "version")).isZero();
        assertThat(out.toString()).startsWith("Lodestar ");
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Commands.line(Lodestar.class, environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static Stream<String> verbs(CommandLine line, String path) {
        return Stream.concat(
                Stream.of(path),
                line.getSubcommands().entrySet().stream()
                        .flatMap(verb ->
                                verbs(verb.getValue(), (path + " " + verb.getKey()).strip())));
    }
}
