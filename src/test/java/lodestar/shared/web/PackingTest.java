package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/// Whatever is packed comes out again as it was, also by a deflater that was used before.
class PackingTest {

    private final Packing packing = new Packing();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_024, 40_000, 2_000_000})
    void noise_comes_back_as_it_was(int length) throws IOException {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        assertThat(unpacked(packing.pack(noise, noise.length))).isEqualTo(noise);
        assertThat(unpacked(packing.pack(noise, noise.length))).isEqualTo(noise);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_024, 40_000, 2_000_000})
    void what_repeats_itself_shrinks(int length) throws IOException {
        byte[] same = new byte[length];
        byte[] packed = packing.pack(same, same.length);
        assertThat(packed.length).isLessThan(length / 10);
        assertThat(unpacked(packed)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, true",
        "'br, gzip', true",
        "'gzip;q=0.5, br', true",
        "'gzip; q=0', false",
        "'gzip;q=0.0', false",
        "br, false",
        "'', false",
    })
    void only_who_takes_gzip_gets_it(String takes, boolean isTaken) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Encoding", takes);
        assertThat(Packing.isTakenBy(request)).isEqualTo(isTaken);
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return plain.readAllBytes();
        }
    }
}
