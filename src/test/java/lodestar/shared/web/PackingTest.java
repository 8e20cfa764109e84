package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/// Whatever is packed comes out again as it was, also by a deflater that was used before.
class PackingTest {

    private final Press press = new Press();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 1_024, 40_000, 2_000_000})
    void noise_comes_back_as_it_was(int length) throws IOException {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        assertThat(unpacked(packed(noise))).isEqualTo(noise);
        assertThat(unpacked(packed(noise))).isEqualTo(noise);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_024, 40_000, 2_000_000})
    void what_repeats_itself_shrinks(int length) throws IOException {
        byte[] same = new byte[length];
        byte[] packed = packed(same);
        assertThat(packed.length).isLessThan(length / 10 + 128);
        assertThat(unpacked(packed)).isEqualTo(same);
    }

    /// Repeats of every length and from every distance, within and beyond what can be looked back.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void pages_of_every_kind_come_back_one_after_the_other(long seed) throws IOException {
        var random = new Random(seed);
        for (int page = 0; page < 60; page++) {
            byte[] text = new byte[random.nextInt(120_000)];
            int alphabet = 1 + random.nextInt(255);
            for (int at = 0; at < text.length; ) {
                int length = Math.min(text.length - at, 1 + random.nextInt(400));
                if (at == 0 || random.nextInt(3) == 0) {
                    for (int end = at + length; at < end; at++) {
                        text[at] = (byte) random.nextInt(alphabet);
                    }
                } else {
                    int before = Math.max(0, at - 1 - random.nextInt(at));
                    for (int end = at + length; at < end; at++) {
                        text[at] = text[before++];
                    }
                }
            }
            assertThat(unpacked(packed(text))).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td>Zoë Müller</td><td>7</td>",
                "<td>محمد علي</td><td>٧</td>",
                "<td>山田太郎</td><td>😀</td>"
            })
    void rows_of_every_script_shrink(String row) throws IOException {
        byte[] rows = row.repeat(200).getBytes(StandardCharsets.UTF_8);
        byte[] packed = packed(rows);
        assertThat(unpacked(packed)).isEqualTo(rows);
        assertThat(packed.length).isLessThan(rows.length / 10);
    }

    /// Its one code is held against the one that the JDK makes for the page; half of this page is
    /// random, which no other is.
    @Test
    void a_list_weighs_little_more_than_by_a_code_of_its_own() {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><body><table>");
        var random = new Random(7);
        for (int row = 0; row < 80; row++) {
            page.append("<tr><th scope=\"row\"><a class=\"cover\" href=\"/meetings/")
                    .append(
                            new UUID(
                                    0x0190_8A3B_0000_7010L + (row * 999L << 16), random.nextLong()))
                    .append("\">")
                    .append(1_000 - row)
                    .append("</a></th><td data-label=\"Name\">Talk about the midterm</td>")
                    .append("<td data-label=\"Mentor\">Amara Okafor</td></tr>\n");
        }
        byte[] plain = page.toString().getBytes(StandardCharsets.UTF_8);
        var deflater = new Deflater(3, true);
        deflater.setInput(plain);
        deflater.finish();
        int usual = deflater.deflate(new byte[plain.length]);
        deflater.end();
        assertThat(packed(plain).length).isLessThan(usual * 5 / 4);
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

    private byte[] packed(byte[] plain) {
        press.pack(plain, plain.length);
        return Arrays.copyOf(press.bytes(), press.length());
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return plain.readAllBytes();
        }
    }
}
