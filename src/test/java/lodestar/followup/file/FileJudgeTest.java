package lodestar.followup.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real bytes of every kind, and of what pretends to be one.
class FileJudgeTest {

    private static final String WORD_MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String WORD_MACROS =
            "application/vnd.ms-word.document.macroEnabled.main+xml";

    private final FileJudge judge = new FileJudge();

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void every_kind_is_known_by_its_content(FileKind kind) throws IOException {
        assertThat(judge.kind(Samples.of(kind))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><title>x</title><script>alert(1)</script>",
                "\ufeff  <html><body>x</body></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "#!/bin/sh\nrm -rf /\n",
                "<?php system('id');",
                "text with a bell \u0007 in it",
                "{\\rtf1\\ansi hello}",
                "%!PS-Adobe-3.0\n"
            })
    void what_only_looks_like_text_is_refused(String text) {
        assertThat(judge.kind(text.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void programs_are_refused() {
        assertThat(judge.kind(bytes("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff\0\0"))).isEmpty();
        assertThat(judge.kind(bytes("\u007fELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0>\0"))).isEmpty();
        assertThat(judge.kind(bytes("\u00ca\u00fe\u00ba\u00be\0\0\0\u0041"))).isEmpty();
    }

    @Test
    void text_that_is_not_utf_8_is_refused() {
        assertThat(judge.kind("Grüße".getBytes(ISO_8859_1))).isEmpty();
    }

    @Test
    void a_page_with_the_signs_of_a_pdf_further_in_is_no_pdf() {
        assertThat(judge.kind("<html>\n%PDF-1.4\n</html>".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void an_archive_behind_a_pdf_or_a_picture_is_refused() throws IOException {
        byte[] archive = Samples.zip(Map.of("evil.js", "alert(1)"));
        for (FileKind kind : new FileKind[] {FileKind.PDF, FileKind.PNG, FileKind.JPEG}) {
            var both = new ByteArrayOutputStream();
            both.write(Samples.of(kind));
            both.write(archive);
            assertThat(judge.kind(both.toByteArray())).as("%s with archive", kind).isEmpty();
        }
    }

    @Test
    void an_archive_that_is_no_document_is_refused() throws IOException {
        assertThat(judge.kind(Samples.zip(Map.of("a.txt", "a")))).isEmpty();
        assertThat(judge.kind(Samples.zip(Map.of("META-INF/MANIFEST.MF", "Main-Class: X"))))
                .isEmpty();
    }

    @Test
    void documents_with_macros_are_refused() throws IOException {
        assertThat(judge.kind(Samples.word(WORD_MACROS, Map.of()))).isEmpty();
        assertThat(judge.kind(Samples.word(WORD_MAIN, Map.of("word/vbaProject.bin", "x"))))
                .isEmpty();
        assertThat(judge.kind(Samples.word(WORD_MAIN, Map.of("word/activeX/activeX1.xml", "x"))))
                .isEmpty();
        assertThat(judge.kind(Samples.open(FileKind.ODT, Map.of("Basic/Standard/Module1.xml", ""))))
                .isEmpty();
        assertThat(judge.kind(Samples.open(FileKind.ODS, Map.of("Scripts/python/x.py", ""))))
                .isEmpty();
    }

    @Test
    void a_document_that_declares_itself_twice_is_refused() throws IOException {
        assertThat(
                        judge.kind(
                                Samples.open(
                                        FileKind.ODT,
                                        Map.of("[Content_Types].xml", Samples.types(WORD_MAIN)))))
                .isEmpty();
    }

    @Test
    void a_document_that_unpacks_to_a_mountain_is_refused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(Samples.types(WORD_MAIN).getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int n = 0; n < 120; n++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(1 << 20);
        assertThat(judge.kind(bomb.toByteArray())).isEmpty();
    }

    @Test
    void a_document_whose_directory_names_other_parts_is_refused() throws IOException {
        byte[] file = Samples.of(FileKind.DOCX);
        String inside = new String(file, ISO_8859_1);
        int directory = inside.lastIndexOf("word/document.xml");
        file[directory] = 'W';
        assertThat(judge.kind(file)).isEmpty();
    }

    @Test
    void a_broken_document_is_refused() throws IOException {
        byte[] file = Samples.of(FileKind.DOCX);
        byte[] half = new byte[file.length / 2];
        System.arraycopy(file, 0, half, 0, half.length);
        assertThat(judge.kind(half)).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
