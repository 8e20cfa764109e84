package lodestar.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir Path folder;

    @Test
    void an_option_goes_before_the_environment_and_that_before_the_file() throws IOException {
        Files.writeString(
                folder.resolve("lodestar.conf"),
                """
                # the college
                LODESTAR_PORT = 1
                LODESTAR_MANAGEMENT_PORT=1
                LODESTAR_ADDRESS=::1
                """);
        Settings settings =
                Settings.read(
                        Map.of("LODESTAR_PORT", "2", "LODESTAR_MANAGEMENT_PORT", "2", "PATH", "/"),
                        Map.of(Setting.PORT, "3"),
                        folder);
        assertThat(settings.properties())
                .containsOnly(
                        Map.entry("server.port", "3"),
                        Map.entry("management.server.port", "2"),
                        Map.entry("server.address", "::1"));
    }

    @Test
    void an_unknown_key_is_refused_with_the_nearest_known_one() {
        assertUsage(Map.of("LODESTAR_PROT", "1"), "LODESTAR_PROT", "LODESTAR_PORT");
        assertUsage(Map.of("LODESTAR_DB_PASSWD", "1"), "LODESTAR_DB_PASSWORD");
        assertUsage(Map.of("LODESTAR_PORT_FILE", "1"), "LODESTAR_PORT");
    }

    @Test
    void a_value_that_cannot_be_is_refused() {
        assertUsage(Map.of("LODESTAR_PORT", "70000"), "LODESTAR_PORT", "70000");
        assertUsage(Map.of("LODESTAR_PORT", "web"), "not a port");
        assertUsage(Map.of("LODESTAR_PUBLIC_URL", "mentors"), "http");
        assertUsage(Map.of("LODESTAR_HOME", " "), "empty");
    }

    @Test
    void institutions_that_cannot_be_meant_are_refused() {
        assertUsage(Map.of("LODESTAR_INSTITUTIONS", "North"), "LODESTAR_INSTITUTIONS", "name:host");
    }

    @Test
    void a_secret_may_lie_in_a_file_and_is_never_shown() throws IOException {
        Files.writeString(folder.resolve("pw"), "tulips\n");
        Settings settings =
                read(
                        Map.of(
                                "LODESTAR_DB_PASSWORD_FILE", "pw",
                                "LODESTAR_DB_OWNER_PASSWORD", "roses",
                                "LODESTAR_DB_URL",
                                        "jdbc:postgresql://a:lilies@host/x?password=daisies&ssl=true"));
        assertThat(settings.properties()).containsEntry("lodestar.db.password", "tulips");
        assertThat(settings.shown())
                .contains(
                        "LODESTAR_DB_PASSWORD=(set)",
                        "LODESTAR_DB_URL=jdbc:postgresql://a:(set)@host/x?password=(set)&ssl=true")
                .noneMatch(line -> line.matches(".*(tulips|roses|lilies|daisies).*"));
    }

    @Test
    void a_secret_and_its_file_together_are_refused() throws IOException {
        Files.writeString(folder.resolve("pw"), "tulips");
        assertUsage(
                Map.of("LODESTAR_DB_PASSWORD", "a", "LODESTAR_DB_PASSWORD_FILE", "pw"), "both set");
    }

    @Test
    void a_file_that_is_named_must_be_there() {
        assertThatThrownBy(() -> read(Map.of("LODESTAR_CONFIG", "nowhere.conf")))
                .hasMessageContaining("nowhere.conf cannot be read");
    }

    @Test
    void a_line_that_is_no_setting_is_refused() throws IOException {
        Files.writeString(folder.resolve("x.conf"), "LODESTAR_PORT 8080");
        assertUsage(Map.of("LODESTAR_CONFIG", "x.conf"), "key=value");
    }

    private Settings read(Map<String, String> environment) {
        return Settings.read(environment, Map.of(), folder);
    }

    private void assertUsage(Map<String, String> environment, String... parts) {
        assertThatThrownBy(() -> read(environment))
                .isInstanceOfSatisfying(
                        Unwilling.class,
                        refusal -> assertThat(refusal.exit()).isEqualTo(Commands.WRONG_USAGE))
                .message()
                .contains(parts);
    }
}
