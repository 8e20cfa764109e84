package lodestar.followup.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Tells office documents apart, which are all archives: by what they declare themselves to be.
/// Refuses those with macros or controls, and those that unpack to more than is sane.
final class OfficeFile {

    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST_WHOLE = 100L << 20;
    private static final int LARGEST_DECLARATION = 1 << 20;
    private static final String TYPES = "[Content_Types].xml";

    private static final Pattern ACTIVE =
            Pattern.compile(
                    "(^|/)(vbaproject\\.bin|vbadata\\.xml|activex/.*|basic/.*|scripts/.*|macrosheets/.*)$"
                            + "|.*\\.(exe|dll|js|vbs|jar|class)$");
    private static final Pattern ACTIVE_TYPE =
            Pattern.compile(
                    "macroenabled|vnd\\.ms-office\\.vbaproject|activex", Pattern.CASE_INSENSITIVE);

    private static final Map<String, FileKind> MAIN_PARTS =
            Map.of(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    FileKind.DOCX,
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    FileKind.XLSX);
    private static final Map<String, FileKind> OPEN_DOCUMENTS =
            Map.of(
                    FileKind.ODT.mediaType(), FileKind.ODT,
                    FileKind.ODS.mediaType(), FileKind.ODS);

    private @Nullable FileKind kind;
    private final List<String> names = new ArrayList<>();
    private long whole;
    private boolean isHostile;

    private OfficeFile() {}

    static boolean isArchive(byte[] content) {
        return content.length > 4
                && content[0] == 'P'
                && content[1] == 'K'
                && content[2] == 3
                && content[3] == 4;
    }

    static Optional<FileKind> kind(byte[] content) {
        var file = new OfficeFile();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            file.read(archive);
            Collections.sort(file.names);
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        boolean isWhole = !file.isHostile && file.names.equals(directory(content));
        return isWhole ? Optional.ofNullable(file.kind) : Optional.empty();
    }

    /// The parts as the archive's own directory names them, which is what other programs go by.
    private static List<String> directory(byte[] content) {
        try (var archive = ZipFile.builder().setByteArray(content).get()) {
            return Collections.list(archive.getEntries()).stream()
                    .map(ZipArchiveEntry::getName)
                    .sorted()
                    .toList();
        } catch (IOException | IllegalArgumentException broken) {
            return List.of();
        }
    }

    private void read(ZipInputStream archive) throws IOException {
        for (ZipEntry part = archive.getNextEntry();
                part != null && !isHostile;
                part = archive.getNextEntry()) {
            String name = part.getName();
            names.add(name);
            isHostile =
                    names.size() > MOST_PARTS
                            || ACTIVE.matcher(name.toLowerCase(Locale.ROOT)).find();
            boolean declares = name.equals(TYPES) || (names.size() == 1 && name.equals("mimetype"));
            byte[] declaration = unpack(archive, declares);
            if (declares) {
                declared(name, new String(declaration, StandardCharsets.UTF_8));
            }
        }
    }

    /// Unpacks a part, as far as the whole stays sane, and keeps it only where it is wanted.
    private byte[] unpack(ZipInputStream archive, boolean wanted) throws IOException {
        var kept = new ByteArrayOutputStream();
        var buffer = new byte[64 << 10];
        for (int read = archive.read(buffer);
                read >= 0 && !isHostile;
                read = archive.read(buffer)) {
            whole += read;
            if (wanted) {
                kept.write(buffer, 0, read);
            }
            isHostile = whole > LARGEST_WHOLE || kept.size() > LARGEST_DECLARATION;
        }
        return kept.toByteArray();
    }

    /// Two declarations that differ are none.
    private void declared(String part, String words) {
        FileKind said;
        if (part.equals(TYPES)) {
            isHostile |= ACTIVE_TYPE.matcher(words).find();
            said =
                    MAIN_PARTS.entrySet().stream()
                            .filter(each -> words.contains("\"" + each.getKey() + "\""))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(null);
        } else {
            said = OPEN_DOCUMENTS.get(words.strip());
        }
        isHostile |= said == null || (kind != null && kind != said);
        kind = said;
    }
}
