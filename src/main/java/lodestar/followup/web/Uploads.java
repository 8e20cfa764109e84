package lodestar.followup.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import lodestar.followup.ChecklistFile;
import lodestar.followup.Checklists;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Files as forms bring them.
final class Uploads {

    private Uploads() {}

    static boolean isChosen(@Nullable MultipartFile file) {
        return file != null && (!file.isEmpty() || !name(file).isEmpty());
    }

    static ChecklistFile read(Checklists checklists, MultipartFile file) {
        try (var content = file.getInputStream()) {
            return checklists.check(name(file), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
