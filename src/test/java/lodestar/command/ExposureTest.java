package lodestar.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {

    private static final Map<String, String> PUBLIC =
            Map.of("LODESTAR_PUBLIC_URL", "https://mentors.example.edu");

    @Test
    void without_settings_it_listens_to_this_machine_and_needs_nothing() {
        Exposure laptop = exposure(Map.of());
        assertThat(laptop.isProduction()).isFalse();
        assertThat(laptop.lacks()).isEmpty();
        assertThat(laptop.properties()).containsEntry("server.address", "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9000", "http://north.localhost", "http://127.0.0.1"})
    void an_address_of_this_machine_is_not_public(String url) {
        assertThat(exposure(Map.of("LODESTAR_PUBLIC_URL", url)).isProduction()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.5"})
    void listening_to_others_is_production(String address) {
        assertThat(exposure(Map.of("LODESTAR_ADDRESS", address)).isProduction()).isTrue();
    }

    @Test
    void production_needs_four_things_and_names_the_waiver_of_each() {
        assertThat(exposure(Map.of("LODESTAR_ADDRESS", "0.0.0.0")).lacks())
                .hasSize(4)
                .satisfiesExactly(
                        lack -> assertThat(lack).contains("PUBLIC_URL", "WAIVE=public-url"),
                        lack -> assertThat(lack).contains("SECRET_FILE", "WAIVE=secret"),
                        lack -> assertThat(lack).contains("TLS_CERT", "PROXY", "WAIVE=tls"),
                        lack -> assertThat(lack).contains("MAIL_HOST", "WAIVE=mail"));
    }

    @Test
    void what_is_waived_is_not_missed() {
        assertThat(exposure(with(PUBLIC, "LODESTAR_WAIVE", "secret, tls,mail")).lacks()).isEmpty();
        assertThat(exposure(with(PUBLIC, "LODESTAR_WAIVE", "secret,tls")).lacks())
                .singleElement()
                .asString()
                .contains("MAIL_HOST");
    }

    @Test
    void a_secret_that_is_short_is_none() {
        assertThat(exposure(with(PUBLIC, "LODESTAR_SECRET", "tulips")).lacks())
                .anyMatch(lack -> lack.contains("SECRET"));
        assertThat(exposure(with(PUBLIC, "LODESTAR_SECRET", "tulips and roses in May")).lacks())
                .noneMatch(lack -> lack.contains("SECRET"));
    }

    @Test
    void behind_a_proxy_it_stays_on_this_machine_and_believes_that_proxy() {
        Exposure proxied = exposure(with(PUBLIC, "LODESTAR_PROXY", "10.0.0.5, fd00::5"));
        assertThat(proxied.lacks()).noneMatch(lack -> lack.contains("TLS"));
        assertThat(proxied.properties())
                .containsEntry("server.address", "127.0.0.1")
                .extractingByKey("server.tomcat.remoteip.internal-proxies")
                .asString()
                .satisfies(
                        proxies -> assertThat("10.0.0.5").matches(proxies),
                        proxies -> assertThat("fd00::5").matches(proxies),
                        proxies -> assertThat("127.0.0.1").matches(proxies),
                        proxies -> assertThat("10.0.0.50").doesNotMatch(proxies));
    }

    @Test
    void with_a_certificate_it_speaks_tls_to_everybody() {
        Exposure tls =
                exposure(Map.of("LODESTAR_TLS_CERT", "/c.pem", "LODESTAR_TLS_KEY", "/k.pem"));
        assertThat(tls.isProduction()).isTrue();
        assertThat(tls.properties())
                .doesNotContainKey("server.address")
                .containsEntry("server.ssl.bundle", "lodestar")
                .containsEntry(
                        "spring.ssl.bundle.pem.lodestar.keystore.certificate", "file:/c.pem");
    }

    @Test
    void a_certificate_without_its_key_is_refused_everywhere() {
        assertThat(exposure(Map.of("LODESTAR_TLS_KEY", "/k.pem")).lacks())
                .singleElement()
                .asString()
                .contains("go together");
    }

    private static Exposure exposure(Map<String, String> environment) {
        return new Exposure(Settings.read(environment, Map.of(), java.nio.file.Path.of("target")));
    }

    private static Map<String, String> with(Map<String, String> some, String key, String value) {
        Map<String, String> all = new HashMap<>(some);
        all.put(key, value);
        return all;
    }

    @Test
    void every_waiver_is_a_word_of_the_setting() {
        assertThat(List.of(Waiver.values()))
                .allSatisfy(waiver -> assertThat(Waiver.faultOf(waiver.word())).isEmpty());
        assertThat(Waiver.faultOf("everything"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("newer-schema"));
    }
}
