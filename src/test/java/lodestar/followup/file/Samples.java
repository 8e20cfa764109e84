package lodestar.followup.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Small real files of every kind, made on the spot.
public final class Samples {

    private Samples() {}

    public static byte[] of(FileKind kind) throws IOException {
        return switch (kind) {
            case PDF -> pdf();
            case PNG -> picture("png");
            case JPEG -> picture("jpg");
            case TXT -> "Bring the outline.\nRead chapter two – twice.\n".getBytes(UTF_8);
            case CSV -> "what,who\nread,Aylin\nwrite,芳\n".getBytes(UTF_8);
            case DOCX ->
                    word(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                            Map.of());
            case XLSX ->
                    office(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                            "xl/workbook.xml",
                            Map.of());
            case ODT, ODS -> open(kind, Map.of());
        };
    }

    static byte[] pdf() {
        return """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
        trailer << /Root 1 0 R >>
        %%EOF
        """
                .getBytes(UTF_8);
    }

    static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    static byte[] word(String mainType, Map<String, String> more) throws IOException {
        return office(mainType, "word/document.xml", more);
    }

    static byte[] office(String mainType, String mainPart, Map<String, String> more)
            throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", types(mainType));
        parts.put("_rels/.rels", "<Relationships/>");
        parts.put(mainPart, "<x/>");
        parts.putAll(more);
        return zip(parts);
    }

    static String types(String mainType) {
        return "<?xml version=\"1.0\"?><Types><Override PartName=\"/main\" ContentType=\""
                + mainType
                + "\"/></Types>";
    }

    static byte[] open(FileKind kind, Map<String, String> more) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            byte[] type = kind.mediaType().getBytes(UTF_8);
            var first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            var sum = new CRC32();
            sum.update(type);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            write(zip, Map.of("content.xml", "<x/>"));
            write(zip, more);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            write(zip, parts);
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, Map<String, String> parts) throws IOException {
        for (var part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue().getBytes(UTF_8));
        }
    }
}
