package lodestar.followup.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.tika.Tika;

/// Says what a file is by its content alone. What is none of our kinds, or two things at once, is
/// nothing: a page in a PDF's name, an archive behind a picture, a document with macros.
public final class FileJudge {

    private static final int LINES_OF_A_TABLE = 20;

    /// An archive's last record: 22 bytes, and a remark of up to 65,535.
    private static final int LONGEST_TAIL = 22 + 65_535;

    /// Made for the first file: it reads a long list of kinds.
    private static final class Sniffing {
        static final Tika TIKA = new Tika();
    }

    public Optional<FileKind> kind(byte[] content) {
        if (OfficeFile.isArchive(content)) {
            return OfficeFile.kind(content);
        }
        if (endsAsArchive(content)) {
            return Optional.empty();
        }
        return switch (sniffed(content)) {
            case "application/pdf" -> startsWith(content, "%PDF-", FileKind.PDF);
            case "image/png" -> startsWith(content, "\u0089PNG\r\n\u001a\n", FileKind.PNG);
            case "image/jpeg" -> startsWith(content, "\u00ff\u00d8\u00ff", FileKind.JPEG);
            case "text/plain", "text/csv" -> text(content);
            default -> Optional.empty();
        };
    }

    private String sniffed(byte[] content) {
        try (var in = new ByteArrayInputStream(content)) {
            return Sniffing.TIKA.detect(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The signs are at the very beginning: Tika also finds some further in.
    private static Optional<FileKind> startsWith(byte[] content, String signs, FileKind kind) {
        byte[] wanted = signs.getBytes(StandardCharsets.ISO_8859_1);
        boolean fits =
                content.length >= wanted.length
                        && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
        return fits ? Optional.of(kind) : Optional.empty();
    }

    private static boolean endsAsArchive(byte[] content) {
        for (int at = content.length - 22; at >= Math.max(0, content.length - LONGEST_TAIL); at--) {
            if (content[at] == 'P'
                    && content[at + 1] == 'K'
                    && content[at + 2] == 5
                    && content[at + 3] == 6) {
                int remark = (content[at + 20] & 0xff) | (content[at + 21] & 0xff) << 8;
                if (at + 22 + remark == content.length) {
                    return true;
                }
            }
        }
        return false;
    }

    /// UTF-8 without control characters that does not begin as markup or as a program.
    private static Optional<FileKind> text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
        boolean hasControls =
                text.chars().anyMatch(each -> each < ' ' && "\t\r\n\f".indexOf(each) < 0);
        String start = text.replace("\ufeff", "").stripLeading();
        if (hasControls || start.startsWith("<") || start.startsWith("#!")) {
            return Optional.empty();
        }
        return Optional.of(isTable(start) ? FileKind.CSV : FileKind.TXT);
    }

    /// More than one line, and each parted as often by the same sign.
    private static boolean isTable(String text) {
        List<String> lines =
                text.lines().filter(each -> !each.isBlank()).limit(LINES_OF_A_TABLE).toList();
        return lines.size() > 1
                && ",;\t"
                        .chars()
                        .anyMatch(sign -> {
                            long parts = count(lines.getFirst(), sign);
                            return parts > 0
                                    && lines.stream().allMatch(each -> count(each, sign) == parts);
                        });
    }

    private static long count(String line, int sign) {
        return line.chars().filter(each -> each == sign).count();
    }
}
