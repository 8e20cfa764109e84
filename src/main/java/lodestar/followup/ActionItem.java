package lodestar.followup;

import java.time.LocalDate;
import java.util.Objects;
import lodestar.shared.Plain;
import org.jspecify.annotations.Nullable;

/// One next step: what, who promised it, and until when.
///
/// @param id null for one that is new
public record ActionItem(
        @Nullable ActionItemId id, String words, ItemOwner owner, @Nullable LocalDate dueOn) {

    static final int LONGEST = 500;

    public ActionItem {
        words = Plain.line(words);
    }

    boolean isBlank() {
        return words.isEmpty();
    }

    ActionItemId theId() {
        return Objects.requireNonNull(id);
    }

    ActionItem as(ActionItemId id) {
        return new ActionItem(id, words, owner, dueOn);
    }
}
