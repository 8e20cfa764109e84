package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTest {

    @TempDir private Path folder;

    @Test
    void texts_and_numbers_come_out_as_they_went_in_and_nothing_is_a_formula() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = new XlsxFile(out, "students")) {
            new ListLines(file::line).line("王芳 & <b>", 91.5, "=1+1", "a\u0000b\u0001c\uFFFE", null);
        }

        Document sheet = sheet(out.toByteArray());

        assertThat(sheet.select("c t").eachText()).containsExactly("王芳 & <b>", "'=1+1", "abc");
        assertThat(sheet.select("c v").eachText()).containsExactly("91.5");
        assertThat(sheet.select("c f")).isEmpty();
    }

    @Test
    void a_cell_is_no_longer_than_a_cell_can_be() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = new XlsxFile(out, "texts")) {
            file.line(List.of("x".repeat(40_000)));
        }

        assertThat(sheet(out.toByteArray()).select("c t").text()).hasSize(32_767);
    }

    @Test
    void lines_leave_while_more_are_written() throws IOException {
        var counted = new Counting();
        try (var file = new XlsxFile(counted, "long")) {
            for (int line = 0; line < 20_000; line++) {
                file.line(List.of("line " + line, line * 7919 % 104_729));
            }

            assertThat(counted.bytes).isGreaterThan(100_000);
        }
    }

    private Document sheet(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("list.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry("xl/worksheets/sheet1.xml");
            String xml =
                    new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            return Jsoup.parse(xml, "", Parser.xmlParser());
        }
    }

    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
